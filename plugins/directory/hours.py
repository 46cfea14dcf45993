"""Opening times as a page shows them: a week where there is one, and words."""

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date

from portal.contacts.formatting import DayHours, week

from .models import Schedule


@dataclass(frozen=True)
class Hours:
    """``days`` is empty where no rule says plain weekdays, ``today`` its index for now;
    ``said`` are the rules that have words, or that only words can say."""

    days: list[DayHours]
    said: list[Schedule]
    today: int


def shown_hours(schedules: Sequence[Schedule], on: date) -> Hours | None:
    """What these rules come to on the day ``on``; none where they say nothing.

    A week in which every day were closed is left out: such rules are over, or not in
    force yet.
    """
    weekly = [row for row in schedules if row.is_weekly]
    said = [
        row
        for row in schedules
        if not row.is_weekly or row.say("description") or row.say("notes")
    ]
    days = week(day_by_day(weekly), on=on)
    if all(day.closed for day in days):
        days = []
    return Hours(days, said, on.weekday()) if days or said else None


def day_by_day(schedules: Iterable[Schedule]) -> list[Schedule]:
    """Each rule once for every day it names."""
    return [_on(row, day) for row in schedules for day in row.byday.split(",")]


def _on(schedule: Schedule, day: str) -> Schedule:
    span = copy(schedule)
    span.byday = day
    return span
