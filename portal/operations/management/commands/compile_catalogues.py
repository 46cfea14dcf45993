"""Compile the message catalogues that are newer than their compiled files."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from portal.operations.catalogues.compiling import compile_catalogues


class Command(BaseCommand):
    help = "Compile the message catalogues that changed. Needs no gettext package."
    requires_system_checks: list[str] = []

    def handle(self, *args: object, **options: object) -> None:
        root = Path(settings.ROOT)
        for path in compile_catalogues(root):
            self.stdout.write(f"compiled {path.relative_to(root)}")
