"""Moves all that is encrypted to the newest key, so that an older one can go."""

from django.core.management.base import BaseCommand, CommandError

from portal.privacy.encryption import EncryptionError
from portal.privacy.rotation import kept


class Command(BaseCommand):
    help = (
        "Encrypt everything anew with the first key of ENCRYPTION_KEYS. Run it after a "
        "new key was put first and all servers have started again; then the older keys "
        "can be taken out. It may run while the portal does, and twice."
    )

    def handle(self, **options: object) -> None:
        for name, renew in sorted(kept.items()):
            try:
                count = renew()
            except EncryptionError as stopped:
                raise CommandError(
                    f"{name}: {stopped} Nothing is lost; keep all keys."
                ) from stopped
            self.stdout.write(f"{name}: {count} moved to the newest key")
