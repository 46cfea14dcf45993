"""Open, closes soon, closed: by the clock of the place, over midnight too."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from portal.contacts.models import HoursRow
from portal.contacts.opening import Opening, State, opening


def at(clock: str, day: int = 23) -> datetime:
    """A moment in the week of Monday, 23 November 2026."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def row(byday: str, opens: str = "", closes: str = "", **more: object) -> HoursRow:
    times = [time.fromisoformat(text) if text else None for text in (opens, closes)]
    return HoursRow(byday=byday, opens_at=times[0], closes_at=times[1], **more)


MONDAY = [row("MO", "09:00", "17:00")]


@pytest.mark.parametrize(
    ("clock", "state", "changes_at", "true_until"),
    [
        ("08:59", State.CLOSED, at("9:00"), at("9:00")),
        ("09:00", State.OPEN, at("17:00"), at("16:00")),
        ("16:00", State.CLOSING, at("17:00"), at("17:00")),
        ("17:00", State.CLOSED, at("9:00", day=30), at("0:00", day=24)),
    ],
)
def test_a_day_has_a_morning_a_noon_and_an_evening(
    clock, state, changes_at, true_until
):
    assert opening(MONDAY, at(clock)) == Opening(state, changes_at, true_until)


def test_a_night_bar_is_open_after_midnight():
    assert opening([row("MO", "20:00", "02:00")], at("1:30", day=24)).state == (
        State.CLOSING
    )


def test_day_and_night_never_closes():
    round_the_clock = [
        row(day, "00:00", "23:59") for day in ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
    ]
    found = opening(round_the_clock, at("23:30"))
    assert found.state == State.OPEN
    assert found.changes_at - at("23:30") > timedelta(days=6)


def test_a_break_at_noon_closes():
    rows = [row("MO", "09:00", "12:00"), row("MO", "13:00", "17:00")]
    found = opening(rows, at("12:10"))
    assert (found.state, found.changes_at) == (State.CLOSED, at("13:00"))


def test_a_season_that_is_over_opens_no_more():
    over = row("MO", "09:00", "17:00", valid_to=date(2026, 9, 1))
    assert opening([over], at("10:00")) == Opening(
        State.CLOSED, None, at("0:00", day=24)
    )


def test_nobody_can_tell_from_appointments_or_words():
    assert opening([], at("10:00")) is None
    assert opening([row("MO")], at("10:00")) is None
    asked = row("MO", "09:00", "17:00", by_appointment=True)
    assert opening([asked], at("10:00")) is None
