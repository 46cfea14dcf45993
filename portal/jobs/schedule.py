"""What the clock does again and again; each room declares its own in ``ready()``."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Recurring:
    """A small piece of work that may run twice without harm.

    ``name`` is for ever (``reports.delete_old``); ``run`` takes no argument and is done
    within a minute; ``every`` is the time between two starts; ``title`` is what staff
    read on the health screen.
    """

    name: str
    title: str
    run: Callable[[], object]
    every: timedelta


_recurring: dict[str, Recurring] = {}


def repeat(work: Recurring) -> None:
    """Have the clock do ``work``. ``ValueError`` where its name is taken."""
    if _recurring.get(work.name, work) != work:
        raise ValueError(f"Two pieces of work are named {work.name}.")
    _recurring[work.name] = work


def all_recurring() -> tuple[Recurring, ...]:
    """In the order in which they were declared."""
    return tuple(_recurring.values())
