"""Opening times as readers see them, on the day they ask."""

from datetime import date, time

from django.utils.translation import override

import pytest

from plugins.directory.hours import shown_hours
from plugins.directory.models import Schedule
from portal.words.services import save_words
from tests.plugins.directory.factories import ScheduleFactory, ServiceFactory

pytestmark = pytest.mark.django_db

MONDAY = date(2026, 11, 23)


def open_days(*schedules: Schedule) -> list[int]:
    hours = shown_hours(schedules, MONDAY)
    return [number for number, day in enumerate(hours.days) if not day.closed]


@pytest.fixture
def service():
    return ServiceFactory()


def test_a_rule_holds_on_each_day_it_names(service):
    assert open_days(ScheduleFactory(service=service, byday="MO,SA")) == [0, 5]


def test_two_rules_for_a_day_stand_together_in_the_order_of_the_clock(service):
    late = ScheduleFactory(
        service=service, byday="MO", opens_at=time(14), closes_at=time(18)
    )
    early = ScheduleFactory(service=service, byday="MO", closes_at=time(12))
    with override("en"):
        times = shown_hours([late, early], MONDAY).days[0].times
    assert [span.replace("\u202f", " ") for span in times] == [
        "9:00 AM – 12:00 PM",
        "2:00 – 6:00 PM",
    ]


def test_rules_that_are_over_or_not_yet_in_force_are_left_out(service):
    over = ScheduleFactory(service=service, valid_to=date(2026, 1, 1))
    later = ScheduleFactory(service=service, valid_from=date(2027, 1, 1))
    assert open_days(over, ScheduleFactory(service=service, byday="TU")) == [1]
    assert shown_hours([over, later], MONDAY) is None


@pytest.mark.parametrize(
    "rule",
    [
        {"freq": "MONTHLY", "byday": "1MO"},
        {"interval": 2},
        {"byday": ""},
        {"extra": {"bymonthday": "1"}},
        {"freq": ""},
    ],
)
def test_what_is_no_plain_week_is_never_shown_as_one(service, rule):
    schedule = ScheduleFactory(service=service, **rule)
    hours = shown_hours([schedule], MONDAY)
    assert hours.days == []
    assert hours.said == [schedule]


def test_days_without_times_are_said_to_be_neither_open_nor_closed(service):
    schedule = ScheduleFactory(service=service, opens_at=None, closes_at=None)
    hours = shown_hours([schedule], MONDAY)
    assert hours.days == []
    assert hours.said == [schedule]


def test_a_week_with_words_shows_both(service):
    schedule = ScheduleFactory(service=service)
    save_words(record=schedule, language="en", values={"notes": "Not on holidays"})
    hours = shown_hours([schedule], MONDAY)
    assert hours.days
    assert hours.said == [schedule]


def test_by_appointment_is_said_of_its_days(service):
    schedule = ScheduleFactory(
        service=service, byday="WE", opens_at=None, closes_at=None, by_appointment=True
    )
    assert open_days(schedule) == [2]


def test_no_rules_are_no_hours():
    assert shown_hours([], MONDAY) is None
