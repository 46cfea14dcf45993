"""Fail when a language that is claimed whole lacks words or has broken ones."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from portal.operations.catalogues.checking import problems
from portal.operations.catalogues.declared import COMPLETE, FOR_NEWCOMERS
from portal.operations.catalogues.extracting import extract_messages
from portal.operations.catalogues.files import read_catalogue
from portal.operations.catalogues.places import catalogue_sets
from portal.operations.catalogues.wanted import wanted


class Command(BaseCommand):
    help = "Check the message catalogues of the languages that are claimed whole."
    requires_system_checks: list[str] = []

    def handle(self, *args: object, **options: object) -> None:
        root = Path(settings.ROOT)
        found = 0
        for catalogues in catalogue_sets(root):
            template = extract_messages(catalogues)
            for language, part in wanted(template):
                path = catalogues.path(language)
                name = path.relative_to(root)
                if not path.exists():
                    self.stderr.write(f"{name}: there is no such file")
                    found += 1
                    continue
                for problem in problems(read_catalogue(path), part):
                    self.stderr.write(f"{name}: {problem}")
                    found += 1
        if found:
            raise CommandError(
                f"{found} problems. `manage.py extract_catalogues` adds what is not "
                "in the catalogues; the words themselves are for people."
            )
        self.stdout.write(
            f"Whole and sound: {', '.join(COMPLETE)}; "
            f"for newcomers: {', '.join(FOR_NEWCOMERS)}."
        )
