"""What an import knows, what a batch of it came to, and whom it tells."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, Protocol

from .findings import Finding
from .mapping import Origin
from .spool import Spool

Counts = Counter[tuple[str, str]]
"""How many rows there are, by their table and what became of them."""


@dataclass
class Import:
    """What every batch of one import knows. ``whole`` are the tables of which the
    package tells all: what is not there is missing. ``is_trial`` writes nothing."""

    source: str
    origin: Origin
    spool: Spool
    whole: frozenset[str]
    is_trial: bool = False


@dataclass
class Settled:
    """What one batch came to. ``touched`` are keys of records, by table, that visitors
    may see something new of."""

    counts: Counts = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)
    touched: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))


class Steps(Protocol):
    """The long work that an import is; ``portal.jobs`` has one, a command another.

    What is written in a batch is committed with the checkpoint or not at all.
    """

    @property
    def checkpoint(self) -> Mapping[str, Any]: ...

    def batch(
        self,
        *,
        checkpoint: Mapping[str, Any] | None = None,
        done: int | None = None,
        total: int | None = None,
        note: str | None = None,
    ) -> AbstractContextManager: ...


class Report(Protocol):
    """Takes what staff will read of an import, in the batch that it is about."""

    def add(self, counts: Counts, findings: list[Finding]) -> None: ...
