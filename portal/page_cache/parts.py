"""What pages are made of, fetched once for all of them.

Menus, alerts, the pages below a page: the same for all readers of a language until
something that visitors see changes. They are kept in the process for the generation
that the last request read, no longer: what waits to be forgotten would be looked
through again and again by Python's collector. A part that depends on the clock says
so, as a page does.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from threading import RLock
from typing import Any, TypeVar

from django.utils import timezone
from django.utils.translation import get_language

from .time_limits import collecting_time_limits, true_until

MOST = 2000

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Part:
    value: Any
    until: datetime | None

    def is_over(self) -> bool:
        return self.until is not None and self.until <= timezone.now()


@dataclass(slots=True)
class Parts:
    """Of one generation, by language and name.

    Who makes one holds the lock: after a change all threads ask for the same at once.
    """

    made: dict[tuple[str | None, str], Part] = field(default_factory=dict)
    lock: RLock = field(default_factory=RLock)


_by_generation: dict[str, Parts] = {}
_shared: ContextVar[Parts | None] = ContextVar("shared_parts", default=None)


@contextmanager
def sharing_parts(generation: str) -> Iterator[None]:
    """Meanwhile a visitor's page is built, under this generation."""
    token = _shared.set(_parts_of(generation))
    try:
        yield
    finally:
        _shared.reset(token)


def _parts_of(generation: str) -> Parts:
    parts = _by_generation.get(generation)
    if parts is None:
        _by_generation.clear()
        parts = _by_generation.setdefault(generation, Parts())
    return parts


def shared_part(name: str, make: Callable[[], Made]) -> Made:
    """What ``make`` answers for a reader of this language, made once for a generation.

    Threads share it: nobody may change it. For staff, and wherever no visitor's page is
    built, it is made each time.
    """
    parts = _shared.get()
    if parts is None:
        return make()
    key = (get_language(), name)
    part = parts.made.get(key)
    if part is None or part.is_over():
        with parts.lock:
            part = parts.made.get(key)  # another thread may have made it meanwhile
            if part is None or part.is_over():
                part = _make(make)
                if len(parts.made) >= MOST:
                    parts.made.clear()
                parts.made[key] = part
    true_until(part.until)
    return part.value


def _make(make: Callable[[], Any]) -> Part:
    with collecting_time_limits() as limit:
        value = make()
    return Part(value, limit.until)
