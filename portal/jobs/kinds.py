"""The kinds of long work there are; each room declares its own in ``ready()``."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from django.apps import apps

if TYPE_CHECKING:
    from .models import Job
    from .work import Work

NAME = re.compile(r"([a-z][a-z0-9_]*)\.[a-z][a-z0-9_]*")


@dataclass(frozen=True)
class JobKind:
    """A kind of work that takes longer than a request may.

    ``name`` is for ever and begins with the app's label (``directory.import_hsds``);
    ``title`` is what staff read; ``permission`` is what a person needs to start it;
    ``run`` does it, batch by batch, and may be begun again from the last checkpoint.
    ``words`` gives the sentence of each code that ``run`` uses for a note, a count or
    a failure. ``result_url`` leads from a job that has ended to what came of it.
    ``lease`` is how long ``run`` may say nothing before it counts as killed.
    """

    name: str
    title: str
    permission: str
    run: Callable[["Work"], object]
    words: Mapping[str, str] = field(default_factory=dict)
    result_url: Callable[["Job"], str] | None = None
    lease: timedelta = timedelta(minutes=2)


Gate = Callable[[JobKind], bool]

_kinds: dict[str, JobKind] = {}
_gates: list[Gate] = []


def declare(kind: JobKind) -> None:
    """Make ``kind`` known. ``ValueError`` where its name is no good or is taken."""
    found = NAME.fullmatch(kind.name)
    if not found or found[1] not in apps.app_configs:
        raise ValueError(f"{kind.name} does not begin with the label of an app.")
    if _kinds.get(kind.name, kind) != kind:
        raise ValueError(f"Two kinds of work are named {kind.name}.")
    _kinds[kind.name] = kind


def add_gate(gate: Gate) -> None:
    """Ask ``gate`` whether a kind may be started and may go on.

    It is asked at each batch, in other processes too: it answers from what all of
    them share. What waits while its kind is closed goes on when it is opened.
    """
    if gate not in _gates:
        _gates.append(gate)


def is_open(kind: JobKind) -> bool:
    return all(gate(kind) for gate in _gates)


def find_kind(name: str) -> JobKind | None:
    """None where the code that knew it is gone."""
    return _kinds.get(name)


def get_kind(name: str) -> JobKind:
    """``KeyError`` where the code that knew it is gone."""
    return _kinds[name]


def all_kinds() -> tuple[JobKind, ...]:
    """In the order in which they were declared."""
    return tuple(_kinds.values())


def open_names() -> list[str]:
    """Names of the kinds that may be worked on now."""
    return [kind.name for kind in _kinds.values() if is_open(kind)]
