"""Imports in the foreground, with lines about how far it is, for the command."""

import csv
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TextIO

from django.db import transaction

from .findings import Finding
from .report import HEADING, line_of
from .work import Counts, Report

SECONDS_PER_LINE = 2


class ForegroundSteps:
    """Batches without a job: what is interrupted is done again from the beginning,
    which writes only what is left."""

    def __init__(self, say: Callable[[str], object]) -> None:
        self.say = say
        self.checkpoint: Mapping[str, Any] = {}
        self.done, self.total = 0, 0
        self.said_at = time.monotonic()

    @contextmanager
    def batch(
        self,
        *,
        checkpoint: Mapping[str, Any] | None = None,
        done: int | None = None,
        total: int | None = None,
        note: str | None = None,
    ) -> Iterator[None]:
        with transaction.atomic():
            yield
        self.checkpoint = self.checkpoint if checkpoint is None else checkpoint
        self.done = self.done if done is None else done
        self.total = self.total if total is None else total
        if self.total and time.monotonic() >= self.said_at + SECONDS_PER_LINE:
            self.said_at = time.monotonic()
            self.say(f"{self.done} / {self.total}")


class PrintedReport:
    """Counts, and the first findings of each kind; hands everything on to ``stored``
    and to the CSV ``file``, where these are given."""

    def __init__(
        self, *, first: int, stored: Report | None = None, file: TextIO | None = None
    ) -> None:
        self.most = first
        self.stored = stored
        self.writer = csv.writer(file) if file else None
        if self.writer is not None:
            self.writer.writerow(HEADING)
        self.rows: dict[str, dict[str, int]] = {}
        self.kinds: Counter[str] = Counter()
        self.first: dict[str, list[Finding]] = {}

    def add(self, counts: Counts, findings: list[Finding]) -> None:
        if self.stored is not None:
            self.stored.add(counts, findings)
        for (table, outcome), count in counts.items():
            told = self.rows.setdefault(table, {})
            told[outcome] = told.get(outcome, 0) + count
        for finding in findings:
            self.kinds[finding.code] += 1
            first = self.first.setdefault(finding.code, [])
            if len(first) < self.most:
                first.append(finding)
            if self.writer is not None:
                self.writer.writerow(line_of(finding))
