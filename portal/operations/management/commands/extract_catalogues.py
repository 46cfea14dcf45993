"""Bring the message catalogues up to the words in code and templates."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from portal.operations.catalogues.checking import untranslated
from portal.operations.catalogues.extracting import extract_messages, update_catalogue
from portal.operations.catalogues.places import catalogue_sets
from portal.operations.catalogues.wanted import LANGUAGES, wanted


class Command(BaseCommand):
    help = "Add new words to the message catalogues, take out those no longer used."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--language",
            action="append",
            help="Only this language, as in addresses (es, pt-br); may be repeated.",
        )

    def handle(self, *args: object, **options: Any) -> None:
        root = Path(settings.ROOT)
        for catalogues in catalogue_sets(root):
            template = extract_messages(catalogues)
            for language, part in wanted(template):
                if language not in (options["language"] or LANGUAGES):
                    continue
                catalog = update_catalogue(catalogues, language, part)
                empty = len(untranslated(catalog))
                self.stdout.write(
                    f"{catalogues.path(language).relative_to(root)}: "
                    f"{len(catalog)} messages, {empty} to translate"
                )
