"""Limits how often a form is sent: by one connection, and by everybody together."""

import random
from dataclasses import dataclass
from hashlib import sha256

from django.http import HttpRequest

from . import memory, tokens

Limit = tuple[int, int]
"""So many, in so many seconds."""


@dataclass(frozen=True, slots=True)
class Limits:
    """``each`` holds for one connection, ``together`` for all that send this form."""

    each: tuple[Limit, ...] = ((5, 10 * 60), (30, 24 * 60 * 60))
    together: tuple[Limit, ...] = ((60, 60 * 60), (300, 24 * 60 * 60))


@dataclass(frozen=True, slots=True)
class Wait:
    """When to try again, and whether it is everybody who has to wait."""

    seconds: int
    everybody: bool

    @property
    def minutes(self) -> int:
        return -(-self.seconds // 60)


def wait(request: HttpRequest, form: str, limits: Limits) -> Wait | None:
    """Take one place for this sender; none to wait for, or how long.

    A connection that is over its own limit takes no place from the others.
    """
    caller = memory.fingerprint(request, f"visitor-form.{form}")
    if caller:
        for limit in limits.each:
            if seconds := _take(f"{form}.{caller}", limit):
                return Wait(seconds, everybody=False)
    for limit in limits.together:
        if seconds := _take(form, limit):
            return Wait(seconds, everybody=True)
    return None


def _take(name: str, limit: Limit) -> int:
    """0 for a place taken, else the seconds until there are places again.

    Each place is a key of its own: unlike counting, adding a key that may be there
    already is safe while several workers do it.
    """
    places, seconds = limit
    window, gone = divmod(int(tokens.now()), seconds)
    digest = sha256(f"{name}.{seconds}.{window}".encode()).hexdigest()
    keys = {f"visitor-form.{digest}.{number}" for number in range(places)}
    free = sorted(keys - memory.taken(keys))
    random.shuffle(free)
    if any(memory.add(key, "taken", seconds) for key in free):
        return 0
    return seconds - gone
