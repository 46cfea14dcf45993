"""Where encrypted text is stored, so that all of it can move to a new key.

A room that encrypts says so in its ``AppConfig.ready``:
``keeps_encrypted("second factors", renew_second_factors)``.
"""

from collections.abc import Callable
from types import MappingProxyType

Renew = Callable[[], int]
"""Writes a room's secrets anew under the newest key; returns how many."""

_kept: dict[str, Renew] = {}
kept = MappingProxyType(_kept)


def keeps_encrypted(name: str, renew: Renew) -> None:
    """Have ``rotate_encryption`` call ``renew``; running it twice does no harm."""
    _kept[name] = renew
