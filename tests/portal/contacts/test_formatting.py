"""Hours, money and languages in the reader's way of writing."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import override

import pytest

from portal.contacts.formatting import (
    figure_text,
    languages_text,
    opening_text,
    week,
)
from portal.contacts.models import Figure, HoursRow
from portal.contacts.opening import Opening, State

TODAY = date(2026, 11, 22)


def row(day: str, opens: int | None = 9, closes: int | None = 17, **fields) -> HoursRow:
    return HoursRow(
        byday=day,
        opens_at=None if opens is None else time(opens),
        closes_at=None if closes is None else time(closes),
        **fields,
    )


def test_the_week_has_seven_days_and_begins_on_monday():
    days = week([row("MO")], on=TODAY, language="es")
    assert [day.day for day in days][:2] == ["lunes", "martes"]
    assert days[0].times == ("9:00–17:00",)
    assert all(day.closed for day in days[1:])
    assert week([], on=TODAY, language="ar")[0].day == "الاثنين"


def test_times_are_written_as_in_english():
    monday = week([row("MO", 13, 17), row("MO", 9, 12)], on=TODAY, language="en")
    times = next(day.times for day in monday if day.day == "Monday")
    assert [time.replace("\u202f", " ") for time in times] == [
        "9:00 AM – 12:00 PM",
        "1:00 – 5:00 PM",
    ]


def test_rows_out_of_their_dates_do_not_count():
    rows = [
        row("MO", valid_to=date(2026, 11, 21)),
        row("TU", valid_from=date(2026, 11, 22)),
    ]
    open_days = [day.day for day in week(rows, on=TODAY, language="en") if day.times]
    assert open_days == ["Tuesday"]


def test_a_row_without_times_is_by_appointment():
    rows = [row("FR", None, None, by_appointment=True), row("FR", by_appointment=True)]
    with override("en"):
        friday = next(d for d in week(rows, on=TODAY) if d.day == "Friday")
    assert friday.times[0].endswith("by appointment only")
    assert friday.times[1] == "By appointment only"


@pytest.mark.parametrize(
    "wrong",
    [
        row("MO", 9, None),
        row("MO", None, None),
        row("MO", 9, 9),
        row("MO", valid_from=TODAY, valid_to=date(2026, 1, 1)),
    ],
)
def test_times_that_cannot_be_are_refused(wrong):
    with pytest.raises(ValidationError):
        wrong.clean()


def test_money_is_written_the_readers_way():
    fee = Figure(amount=Decimal("1225.50"), currency="USD")
    assert figure_text(fee, "en") == "$1,225.50"
    assert figure_text(fee, "es").replace("\xa0", " ") == "1.225,50 US$"
    assert "US$" in figure_text(fee, "ar")
    assert figure_text(Figure(amount=Decimal("25.00"), currency="USD"), "en") == "$25"


def test_a_fee_of_nothing_is_free_and_a_limit_of_nothing_is_not():
    with override("en"):
        assert figure_text(Figure(amount=Decimal(0), currency="USD")) == "Free"
        limit = Figure(kind="limit", amount=Decimal(0), currency="USD")
        assert figure_text(limit) == "$0"


def test_other_numbers_and_words_alone():
    people = Figure(kind="limit", amount=Decimal("1500.00"), currency="")
    assert figure_text(people, "es") == "1.500"
    assert figure_text(people, "en") == "1,500"
    assert figure_text(Figure(amount=None)) == ""


def test_languages_are_named_in_the_readers_language():
    assert languages_text(["es", "zh-hans", "ar"], "en") == (
        "Spanish, Simplified Chinese, and Arabic"
    )
    assert languages_text(["so"], "es") == "somalí"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (27, "Closed. Opens today at 2:00 PM"),
        (28, "Closed. Opens tomorrow at 2:00 PM"),
        (29, "Closed. Opens Sunday at 2:00 PM"),
        (34, "Closed. Opens Fri, Dec 4 at 2:00 PM"),
    ],
)
def test_the_day_of_opening_can_be_taken_for_no_other(day, words):
    friday = datetime(2026, 11, 27, 9, tzinfo=UTC)
    opens = datetime(2026, 11 + day // 31, (day - 1) % 30 + 1, 14, tzinfo=UTC)
    opening = Opening(State.CLOSED, opens, opens)
    assert opening_text(opening, friday).replace("\u202f", " ") == words
