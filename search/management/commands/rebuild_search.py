"""Builds the index of search anew; visitors go on searching meanwhile."""

from django.core.management.base import BaseCommand, CommandParser

from portal.operations.health.checks import Unwell
from search.health import look_at_index
from search.services.rebuilding import rebuild


class Command(BaseCommand):
    help = "Build the search index anew, without a moment of empty results."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--if-needed",
            action="store_true",
            help="Do nothing where the index is there and up to date.",
        )

    def handle(self, *args: object, if_needed: bool, **options: object) -> None:
        if if_needed and self.is_fresh():
            return
        self.stdout.write(f"    search: {rebuild()} things can be found")

    def is_fresh(self) -> bool:
        try:
            look_at_index()
        except Unwell:
            return False
        return True
