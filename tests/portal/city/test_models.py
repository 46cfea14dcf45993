"""There is one city, with a clock that exists and numbers that can be called."""

from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

import pytest

from portal.city.models import City, EmergencyNumber
from tests.portal.city.factories import CityFactory, EmergencyNumberFactory

pytestmark = pytest.mark.django_db


def test_there_is_no_second_city() -> None:
    CityFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        City.objects.create(pk=2)


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "EST5EDT", "../../etc/passwd"])
def test_a_time_zone_is_chosen_among_those_there_are(zone: str) -> None:
    with pytest.raises(ValidationError) as refused:
        City(pk=City.ONLY, time_zone=zone).full_clean()
    assert "time_zone" in refused.value.message_dict


def test_the_usual_city_is_valid_as_it_stands() -> None:
    City(pk=City.ONLY).full_clean()


@pytest.mark.parametrize("zone", ["Gone/Away", "../../etc/passwd", "/etc/passwd"])
def test_a_clock_that_this_machine_lacks_gives_way_to_the_usual_one(zone: str) -> None:
    assert City(time_zone=zone).clock == ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("911", "911"),
        ("988", "988"),
        ("311", "311"),
        ("(215) 686-1776", "+12156861776"),
    ],
)
def test_short_codes_and_whole_numbers_are_emergency_numbers(
    typed: str, kept: str
) -> None:
    number = EmergencyNumber(number=typed)
    number.full_clean()
    assert number.number == kept
    assert number.call_link == f"tel:{kept}"


@pytest.mark.parametrize("typed", ["", "nine", "1", "911; rm"])
def test_what_nobody_can_dial_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        EmergencyNumber(number=typed).full_clean()


def test_a_new_number_comes_last() -> None:
    first, second = EmergencyNumberFactory(), EmergencyNumberFactory(number="988")
    assert first.sort_order < second.sort_order
