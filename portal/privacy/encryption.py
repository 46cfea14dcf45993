"""Text that only this portal can read: what is secret or personal, at rest.

Fernet (AES-128-CBC, HMAC-SHA256) with the keys of ``ENCRYPTION_KEYS``, which are kept
apart from the database and from ``SECRET_KEY``: who copies the database reads nothing.
"""

from functools import lru_cache

from django.conf import settings

from cryptography.fernet import Fernet, InvalidToken, MultiFernet


class EncryptionError(Exception):
    """What was to stay secret could not be written or read."""


class NoUsableKey(EncryptionError):
    """``ENCRYPTION_KEYS`` is empty, or one of its keys is no key."""


class WrongKey(EncryptionError):
    """No key at hand opens the text, or somebody has changed it."""


def new_key() -> str:
    """A key to put first in ``ENCRYPTION_KEYS``: 44 characters, made at random."""
    return Fernet.generate_key().decode()


def encrypt(text: str) -> str:
    """The text under the newest key; twice the same text gives two results."""
    return _box().encrypt(text.encode()).decode()


def decrypt(text: str) -> str:
    """What ``encrypt`` was given, by any key at hand; raises ``WrongKey``."""
    box = _box()
    try:
        return box.decrypt(text).decode()
    except (InvalidToken, ValueError) as refused:
        raise WrongKey(
            "No key in ENCRYPTION_KEYS opens what is stored. Put back the key that it "
            "was written with, after the newest one."
        ) from refused


def renew(text: str) -> str:
    """The same secret under the newest key; raises ``WrongKey``."""
    return encrypt(decrypt(text))


def is_usable(keys: list[str]) -> bool:
    """Whether there is a key, and each is one."""
    try:
        _box_of(tuple(keys))
    except NoUsableKey:
        return False
    return True


def _box() -> MultiFernet:
    return _box_of(tuple(settings.ENCRYPTION_KEYS))


@lru_cache(maxsize=4)
def _box_of(keys: tuple[str, ...]) -> MultiFernet:
    try:
        return MultiFernet([Fernet(key.strip()) for key in keys])
    except ValueError:
        # the key itself is in the first error's text: `from None` keeps it out of logs
        raise NoUsableKey(
            "ENCRYPTION_KEYS holds no key, or one that is not 32 bytes in URL-safe "
            "base64. `manage.py new_encryption_key` makes one."
        ) from None
