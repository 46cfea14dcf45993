"""``manage.py plugin_reference``: writes the reference for plugin authors anew."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from ...reference import reference

PAGE = Path(settings.ROOT, "docs", "plugins", "reference.md")


class Command(BaseCommand):
    help = "Writes docs/plugins/reference.md from the code of the contract."

    def handle(self, *args: object, **options: object) -> None:
        PAGE.write_text(reference(), encoding="utf-8")
        self.stdout.write(f"Wrote {PAGE}")
