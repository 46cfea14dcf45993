"""Prints a key for ``ENCRYPTION_KEYS``."""

from django.core.management.base import BaseCommand

from portal.privacy.encryption import new_key


class Command(BaseCommand):
    help = "Print a new random key for ENCRYPTION_KEYS."
    requires_system_checks: list[str] = []

    def handle(self, **options: object) -> None:
        self.stdout.write(new_key())
