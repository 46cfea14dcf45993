"""The city is asked for on every page, so it must be cheap and never fail."""

from zoneinfo import ZoneInfo

import pytest

from portal.city.models import City
from portal.city.selectors import (
    city_clock,
    emergency_numbers,
    person_to_talk_to,
    the_city,
)
from portal.languages.reader import Reader, reading
from tests.portal.city.factories import CityFactory, EmergencyNumberFactory
from tests.portal.contacts.factories import ContactFactory
from tests.portal.menus.factories import LIVE

pytestmark = pytest.mark.django_db


def test_before_anyone_filled_it_in_there_is_a_city_without_words() -> None:
    city = the_city()
    assert (str(city.name), city.country) == ("", "US")
    assert city.clock == ZoneInfo("America/New_York")
    assert not City.objects.exists()


def test_the_city_speaks_the_readers_language() -> None:
    CityFactory(words={"en": {"name": "Riverbend"}, "ar": {"name": "ريفربند"}})
    with reading(Reader("ar", LIVE)):
        assert the_city().name == "ريفربند"
    with reading(Reader("es", LIVE)):
        assert (the_city().name, the_city().name.language) == ("Riverbend", "en")


def test_a_reader_asks_for_the_city_and_its_clock_in_one_query(
    django_assert_num_queries,
) -> None:
    CityFactory(words={"en": {"name": "Riverbend"}}, time_zone="America/Chicago")
    with reading(Reader("es", LIVE)), django_assert_num_queries(1):
        assert city_clock() == ZoneInfo("America/Chicago")
        assert the_city().name == "Riverbend"
        assert the_city().office == the_city().portal_name == ""


def test_emergency_numbers_come_in_order_with_words_in_one_query(
    django_assert_num_queries,
) -> None:
    EmergencyNumberFactory(
        number="988", sort_order=2, words={"en": {"label": "Crisis"}}
    )
    EmergencyNumberFactory(
        number="911", sort_order=1, words={"en": {"label": "Police"}}
    )
    EmergencyNumberFactory(number="999", hidden=True)
    with reading(Reader("ar", LIVE)), django_assert_num_queries(1):
        numbers = [(number.number, number.label) for number in emergency_numbers()]
    assert numbers == [("911", "Police"), ("988", "Crisis")]


def test_a_person_to_talk_to_is_given_unless_hidden() -> None:
    person = ContactFactory()
    assert person_to_talk_to() is None
    CityFactory(talk_to=person)
    assert person_to_talk_to() == person
    person.hidden = True
    person.save()
    assert person_to_talk_to() is None
