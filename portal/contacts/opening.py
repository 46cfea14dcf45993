"""Whether a place is open at a moment, and until when that stays so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from .models import Schedule

SOON = timedelta(hours=1)
"""How long before its closing a place *closes soon*."""
DAYS_AHEAD = 8
LAST_MINUTE = timedelta(minutes=1)
"""Between 23:59 and midnight nobody closes."""

Span = tuple[datetime, datetime]


class State(Enum):
    OPEN = "open"
    CLOSING = "closing"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Opening:
    """``changes_at``: when it closes, or opens next; none where that is not known.

    ``true_until``: the first moment at which this must be asked again.
    """

    state: State
    changes_at: datetime | None
    true_until: datetime | None


def opening(rows: Iterable[Schedule], now: datetime) -> Opening | None:
    """The state at ``now``, an aware moment by the clock of the place.

    None where no row says plain times of plain days: then nobody can tell.
    """
    plain = [row for row in rows if row.opens_at and not row.by_appointment]
    if not plain:
        return None
    spans = _joined(sorted(_spans(plain, now)))
    for opens, closes in spans:
        if opens <= now < closes:
            closing = closes - SOON <= now
            return Opening(
                State.CLOSING if closing else State.OPEN,
                closes,
                closes if closing else closes - SOON,
            )
    ahead = next((opens for opens, _closes in spans if opens > now), None)
    today = now.replace(hour=0, minute=0, second=0, microsecond=0)
    midnight = today + timedelta(days=1)  # then "tomorrow" is another day
    return Opening(State.CLOSED, ahead, min(ahead or midnight, midnight))


def _spans(rows: list[Schedule], now: datetime) -> Iterator[Span]:
    """From yesterday on, since a span may go past midnight."""
    for ahead in range(-1, DAYS_AHEAD):
        day = now.date() + timedelta(days=ahead)
        for row in rows:
            if _holds(row, day):
                yield _span(row, day, now)


def _holds(row: Schedule, day: date) -> bool:
    in_force = (row.valid_from or day) <= day <= (row.valid_to or day)
    return in_force and row.byday == Schedule.Day.values[day.weekday()]


def _span(row: Schedule, day: date, now: datetime) -> Span:
    over_night = row.closes_at <= row.opens_at
    last = day + timedelta(days=1) if over_night else day
    return (
        datetime.combine(day, row.opens_at, now.tzinfo),
        datetime.combine(last, row.closes_at, now.tzinfo),
    )


def _joined(spans: list[Span]) -> list[Span]:
    """Spans that touch are one: open day and night closes at no midnight."""
    joined: list[Span] = []
    for opens, closes in spans:
        if joined and opens <= joined[-1][1] + LAST_MINUTE:
            joined[-1] = (joined[-1][0], max(closes, joined[-1][1]))
        else:
            joined.append((opens, closes))
    return joined
