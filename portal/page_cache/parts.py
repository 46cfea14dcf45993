"""What pages are made of, fetched once for all of them.

Menus, alerts, the pages below a page: the same for all readers of a language until
something that visitors see changes. They are kept in the process under the
generation, which every request reads anyway; a part that depends on the clock says so,
as a page does.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
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


_generation: ContextVar[str | None] = ContextVar("generation_of_parts", default=None)
_parts: dict[tuple[str, str | None, str], Part] = {}


@contextmanager
def sharing_parts(generation: str) -> Iterator[None]:
    """Meanwhile a visitor's page is built, under this generation."""
    token = _generation.set(generation)
    try:
        yield
    finally:
        _generation.reset(token)


def shared_part(name: str, make: Callable[[], Made]) -> Made:
    """What ``make`` answers for a reader of this language, made once for a generation.

    Threads share it: nobody may change it. For staff, and wherever no visitor's page is
    built, it is made each time.
    """
    generation = _generation.get()
    if generation is None:
        return make()
    key = (generation, get_language(), name)
    part = _parts.get(key)
    if part is None or (part.until is not None and part.until <= timezone.now()):
        with collecting_time_limits() as limit:
            part = Part(make(), limit.until)
        if len(_parts) >= MOST:
            _parts.clear()
        _parts[key] = part
    true_until(part.until)
    return part.value
