"""Reads: the city's record, its clock, its emergency numbers."""

from zoneinfo import ZoneInfo

from portal.contacts.models import Contact
from portal.contacts.selectors import whole_records
from portal.languages.reader import current_reader
from portal.page_cache.parts import shared_part

from .models import City, EmergencyNumber


def the_city() -> City:
    """The city's record with its words, looked up once for a reader.

    An unsaved one with the usual settings where nobody has filled it in yet.
    """
    reader = current_reader()
    kept = vars(reader) if reader is not None else {}
    city = kept.get("city")
    if city is None:
        city = kept["city"] = shared_part("city", _fetch_city)
    return city


def _fetch_city() -> City:
    rows = City.objects.select_related("logo").filter(pk=City.ONLY)
    return next(iter(rows.fetch_with_words()), None) or City(pk=City.ONLY)


def city_clock() -> ZoneInfo:
    """The city's time zone; of no cost beside ``the_city`` for a reader."""
    if current_reader() is not None:
        return the_city().clock
    row = City.objects.only("time_zone").filter(pk=City.ONLY).first()
    return (row or City()).clock


def emergency_numbers() -> list[EmergencyNumber]:
    """Numbers to call in danger, with words, in the city's order; one query."""
    shown = EmergencyNumber.objects.filter(hidden=False)
    return shared_part("emergency numbers", shown.fetch_with_words)


def person_to_talk_to() -> Contact | None:
    """Who answers those that cannot find it here, with all that the card shows."""
    chosen = the_city().talk_to_id
    if chosen is None:
        return None
    person = shared_part("person to talk to", lambda: _fetch_contact(chosen))
    return None if person is None or person.hidden else person


def _fetch_contact(key: int) -> Contact | None:
    return whole_records({Contact: {key}}).get((Contact, key))
