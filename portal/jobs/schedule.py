"""What the clock does again and again; each room declares its own in ``ready()``."""

from collections.abc import Callable, Iterable
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


Source = Callable[[], Iterable[Recurring]]

_recurring: dict[str, Recurring] = {}
_sources: list[Source] = []


def repeat(work: Recurring) -> None:
    """Have the clock do ``work``. ``ValueError`` where its name is taken."""
    if _recurring.get(work.name, work) != work:
        raise ValueError(f"Two pieces of work are named {work.name}.")
    _recurring[work.name] = work


def repeat_from(source: Source) -> None:
    """Have the clock do what ``source`` names at each tick; core keeps its names."""
    _sources.append(source)


def all_recurring() -> tuple[Recurring, ...]:
    """In the order in which they were declared, then what the sources name."""
    works = dict(_recurring)
    for source in _sources:
        for work in source():
            works.setdefault(work.name, work)
    return tuple(works.values())
