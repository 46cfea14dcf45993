"""Reads: whether the clock goes, and what it could not do."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from .models import Run
from .schedule import Recurring, all_recurring

LATE = timedelta(minutes=10)
"""The clock ticks each minute; so late it counts as stopped."""


@dataclass(frozen=True)
class Standing:
    """A piece of recurring work and how it went; ``run`` is none before its first."""

    work: Recurring
    run: Run | None

    @property
    def is_late(self) -> bool:
        return self.run is None or self.run.due_at + LATE < timezone.now()

    @property
    def is_failing(self) -> bool:
        return bool(self.run and self.run.failures)


def standings() -> list[Standing]:
    """Every piece of recurring work; one query."""
    runs = {run.name: run for run in Run.objects.all()}
    return [Standing(work, runs.get(work.name)) for work in all_recurring()]


def last_tick() -> datetime | None:
    """When the clock last began anything; one query."""
    return (
        Run.objects.order_by("-started_at")
        .values_list("started_at", flat=True)
        .filter(started_at__isnull=False)
        .first()
    )


def clock_stands_still() -> bool:
    """Whether nothing was begun for so long that nobody can be ticking."""
    last = last_tick()
    return last is None or last + LATE < timezone.now()
