"""Writes facts the reader's way: hours by weekday, figures, languages."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from portal.languages.cldr import (
    format_currency,
    format_day,
    format_list,
    format_number,
    format_time,
    format_times,
    language_name,
    weekday_name,
)
from portal.languages.declared import DECLARED

from .models import Figure, Schedule
from .opening import Opening, State

DAYS_OF_A_WEEK = 7


@dataclass(frozen=True)
class DayHours:
    """One weekday: its name and what is on, in the reader's language."""

    day: str
    times: tuple[str, ...]

    @property
    def closed(self) -> bool:
        return not self.times


def week(
    rows: Iterable[Schedule], *, on: date, language: str | None = None
) -> list[DayHours]:
    """All seven days as they hold on the day ``on``.

    Monday comes first in every language, so that people can compare.
    """
    spans: list[list[Schedule]] = [[] for _day in Schedule.Day.values]
    for row in rows:
        if _in_force(row, on):
            spans[Schedule.Day.values.index(row.byday)].append(row)
    return [
        DayHours(
            day=weekday_name(day, language),
            times=tuple(span_text(row, language) for row in _by_time(spans[day])),
        )
        for day in range(7)
    ]


def _in_force(row: Schedule, on: date) -> bool:
    return (row.valid_from or on) <= on <= (row.valid_to or on)


def _by_time(rows: list[Schedule]) -> list[Schedule]:
    return sorted(rows, key=lambda row: (row.opens_at is None, row.opens_at))


def span_text(row: Schedule, language: str | None = None) -> str:
    """``9:00 AM – 5:00 PM``, with *by appointment* where that is so."""
    if row.opens_at is None or row.closes_at is None:
        return _("By appointment only")
    span = format_times(row.opens_at, row.closes_at, language)
    if not row.by_appointment:
        return span
    return _("%(span)s, by appointment only") % {"span": span}


def opening_text(found: Opening, now: datetime, language: str | None = None) -> str:
    """``Open now, until 5:00 PM``, by the clock of ``now``."""
    moment = found.changes_at
    if moment is None:
        return _("Closed now")
    time = {"time": format_time(moment.timetz(), language=language)}
    if found.state == State.OPEN:
        if moment - now > timedelta(days=1):
            return _("Open day and night")
        return _("Open now, until %(time)s") % time
    if found.state == State.CLOSING:
        return _("Closes soon, at %(time)s") % time
    match (moment.date() - now.date()).days:
        case 0:
            return _("Closed. Opens today at %(time)s") % time
        case 1:
            return _("Closed. Opens tomorrow at %(time)s") % time
        case ahead if ahead < DAYS_OF_A_WEEK:
            day = weekday_name(moment.weekday(), language)
        case _:  # a weekday alone would be taken for that of this week
            day = format_day(moment.date(), language)
    return _("Closed. Opens %(day)s at %(time)s") % (time | {"day": day})


def figure_text(figure: Figure, language: str | None = None) -> str:
    """``$25``, ``Free``, ``1,500``, or nothing where only words can say it."""
    if figure.amount is None:
        return ""
    if not figure.currency:
        return format_number(figure.amount.normalize(), language)
    if figure.kind == Figure.Kind.FEE and not figure.amount:
        return _("Free")
    return format_currency(figure.amount, figure.currency, language)


def languages_text(codes: Iterable[str], language: str | None = None) -> str:
    """``English, Spanish, and Arabic`` in the reader's language."""
    names = [language_name(code, language) for code in codes if code in DECLARED]
    return format_list(names, language)
