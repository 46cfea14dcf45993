"""``manage.py add_starter_pages``: drafts of the pages that every city needs."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from home.starter.services import NotTheSourceLanguage, add_starter_pages


class Command(BaseCommand):
    """May run again: what the city has already stays as it is."""

    help = "Adds the starter pages that the portal lacks, as drafts in English."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            drafts = add_starter_pages()
        except NotTheSourceLanguage as refused:
            raise CommandError(
                "The starter pages are in English, this portal is written in "
                f"{settings.LANGUAGE_CODE!r}: nothing was added."
            ) from refused
        for draft in drafts:
            self.stdout.write(draft.get_admin_display_title())
        self.stdout.write(f"{len(drafts)} drafts added.")
