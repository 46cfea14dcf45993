"""Staff choose countries by name and time zones that are still in use."""

from django.utils.translation import override

from portal.city.countries import country_choices
from portal.city.time_zones import time_zone_choices


def test_countries_are_named_in_the_language_of_the_reader() -> None:
    with override("es"):
        names = dict(country_choices())
    assert names["US"] == "Estados Unidos"
    assert 240 < len(names) < 270
    assert "EU" not in names


def test_time_zones_are_those_of_places() -> None:
    zones = dict(time_zone_choices())
    assert zones["America/New_York"] == "America/New York"
    assert {"EST5EDT", "US/Eastern", "localtime"}.isdisjoint(zones)
