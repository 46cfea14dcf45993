"""``manage.py load_demo``: the demo city, and the way to take it out again."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from home.demo.loading import DemoRefused, load_demo
from home.demo.people import PASSWORD, PEOPLE
from home.demo.removing import remove_demo


class Command(BaseCommand):
    """Runs at every start of the demo: what is there already stays as it is."""

    help = "Puts the invented city of Riverbend into the portal, in three languages."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--remove", action="store_true", help="Take the demo out again."
        )

    def handle(self, *args: Any, remove: bool, **options: Any) -> None:
        if remove:
            self.remove()
        else:
            self.load()

    def load(self) -> None:
        self.stdout.write("Loading the demo city of Riverbend ...")
        try:
            pages = load_demo()
        except DemoRefused as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(
            f"Made {pages} pages in English, Spanish and Arabic."
            if pages
            else "The demo is there already; nothing was changed."
        )
        self.stdout.write("Sign in as one of them:")
        for person in PEOPLE:
            self.stdout.write(f"  {person.role_name:15}{person.email:35}{PASSWORD}")

    def remove(self) -> None:
        kept = remove_demo()
        if kept:
            self.stdout.write(
                "Kept, because the city has pages of its own there: " + ", ".join(kept)
            )
        self.stdout.write("The demo is out.")
