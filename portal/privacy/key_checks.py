"""Says at the start that secrets could not be kept, not at the first sign-in."""

from django.conf import settings
from django.core import checks

from portal.privacy.encryption import is_usable


@checks.register(checks.Tags.security)
def encryption_keys(**kwargs: object) -> list[checks.CheckMessage]:
    keys = settings.ENCRYPTION_KEYS
    if is_usable(keys):
        return []
    wrong = "has a key that is none" if keys else "is missing"
    return [
        checks.Error(
            f"ENCRYPTION_KEYS {wrong}: nothing secret can be stored or read.",
            hint=(
                "Make a key with `manage.py new_encryption_key` and put "
                "it first in the environment variable, with a comma before the older "
                "ones. Keep it apart from the database and its backups."
            ),
            id="portal_privacy.E001",
        )
    ]
