"""Lets one token send one form once, however often the button is pressed."""

from enum import Enum
from hashlib import sha256

from . import memory
from .tokens import LIFETIME


class Sending(Enum):
    """``AGAIN`` is the same form once more; ``OTHER`` the same token, other words."""

    FIRST = "first"
    AGAIN = "again"
    OTHER = "other"


def sending(token: str, secret: bytes) -> Sending:
    """Remember that ``token`` was used for what ``secret`` stands for; only hashes."""
    mark = sha256(secret).hexdigest()
    if memory.add(_key(token), mark, LIFETIME):
        return Sending.FIRST
    return Sending.AGAIN if memory.get(_key(token)) == mark else Sending.OTHER


def take_back(token: str) -> None:
    """What was sent could not be taken after all: it may come again."""
    memory.forget(_key(token))


def _key(token: str) -> str:
    return f"visitor-form.sent.{sha256(token.encode()).hexdigest()}"
