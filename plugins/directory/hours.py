"""Opening times as a page shows them: a week where there is one, and words."""

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date

from portal.contacts.formatting import DayHours, week

from .models import Schedule


@dataclass(frozen=True)
class Hours:
    """``days`` is empty where no rule says plain weekdays; ``said`` are the rules that
    have words, or that only words can say."""

    days: list[DayHours]
    said: list[Schedule]


def shown_hours(schedules: Sequence[Schedule], on: date) -> Hours | None:
    """What these rules come to on the day ``on``; none where there are none."""
    if not schedules:
        return None
    weekly = [row for row in schedules if row.is_weekly]
    said = [
        row
        for row in schedules
        if not row.is_weekly or row.say("description") or row.say("notes")
    ]
    return Hours(week(day_by_day(weekly), on=on) if weekly else [], said)


def day_by_day(schedules: Iterable[Schedule]) -> list[Schedule]:
    """Each rule once for every day it names; a day without times asks for words."""
    return [
        _on(row, day)
        for row in schedules
        if row.opens_at is not None or row.by_appointment
        for day in row.byday.split(",")
    ]


def _on(schedule: Schedule, day: str) -> Schedule:
    span = copy(schedule)
    span.byday = day
    return span
