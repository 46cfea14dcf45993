"""Parts of records: addresses, numbers, hours, categories, services at locations."""

from functools import lru_cache

from django.core.exceptions import ValidationError

import phonenumbers

from portal.contacts.numbers import home_country, normal_number

from ...models import Address, Phone, Schedule
from ..reading import Row
from . import cells
from .mapped import Mapped, Origin
from .records import Parts, begin, spoken, take_words

LONGEST_EXTENSION = 12
OTHER_TYPES = {
    "mobile": "cell",
    "sms": "text",
    "tdd": "textphone",
    "tty": "textphone",
    "tty/tdd": "textphone",
}
"""Words that senders use for the types of HSDS."""

OWNERS = (
    "service_at_location_id",
    "service_id",
    "location_id",
    "organization_id",
    "contact_id",
)

RULES = (
    "dtstart",
    "until",
    "count",
    "wkst",
    "byweekno",
    "bymonthday",
    "byyearday",
)
"""What iCalendar can say of hours and the directory does not reckon with."""


def map_service_at_location(row: Row, parts: Parts, origin: Origin) -> Mapped:
    mapped = begin(row, parts, origin)
    take_words(mapped, [], ["description"])
    mapped.references["location"] = row.get("location_id")
    return mapped


def map_address(row: Row, parts: Parts, origin: Origin) -> Mapped:
    mapped = begin(row, parts, origin)
    physical = str(Address.Type.PHYSICAL)
    mapped.facts = {
        "attention": cells.text(mapped, "attention", 255),
        "address_1": cells.text(mapped, "address_1", 255),
        "address_2": cells.text(mapped, "address_2", 255),
        "city": cells.text(mapped, "city", 120),
        "region": cells.text(mapped, "region", 120),
        "state_province": cells.text(mapped, "state_province", 120),
        "postal_code": cells.text(mapped, "postal_code", 20),
        "country": cells.country(mapped, "country", home_country()),
        "address_type": cells.choice(
            mapped, "address_type", Address.Type.values, physical
        ),
    }
    return mapped


def map_phone(row: Row, parts: Parts, origin: Origin) -> Mapped:
    mapped = begin(row, parts, origin)
    take_words(mapped, ["description"], [])
    keep_other_owners(mapped)
    number, extension = dialled(row.get("number"))
    given = "" if number else cells.text(mapped, "number", 255)
    if not number:
        mapped.warn("not_a_phone_number", "number")
    own = row.get("extension").removesuffix(".0")
    if own.isascii() and own.isdigit() and len(own) <= LONGEST_EXTENSION:
        extension = own
    elif own:
        mapped.unusable("not_a_number", "extension")
    mapped.facts = {
        "number": number,
        "given": given,
        "extension": extension,
        "type": _phone_type(mapped),
        "languages": spoken(parts, mapped),
    }
    return mapped


@lru_cache(4096)
def dialled(given: str) -> tuple[str, str]:
    """The number to dial and its extension; empty where nobody could be reached."""
    try:
        return normal_number(given), ""
    except ValidationError as error:
        if error.code != "extension":
            return "", ""
    parsed = phonenumbers.parse(given, home_country())
    extension = parsed.extension or ""
    parsed.extension = None
    number = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return (number, extension) if len(extension) <= LONGEST_EXTENSION else ("", "")


def _phone_type(mapped: Mapped) -> str:
    given = mapped.row.get("type").lower()
    if given in OTHER_TYPES:
        mapped.keep("type")
        return OTHER_TYPES[given]
    return cells.choice(mapped, "type", Phone.Type.values, str(Phone.Type.VOICE))


def map_schedule(row: Row, parts: Parts, origin: Origin) -> Mapped:
    mapped = begin(row, parts, origin)
    take_words(mapped, [], ["description", "notes"])
    keep_other_owners(mapped)
    mapped.keep(*RULES, "timezone", "schedule_link", "attending_type")
    opens, closes = cells.clock(mapped, "opens_at"), cells.clock(mapped, "closes_at")
    if (opens is None) != (closes is None):
        mapped.unusable("times_half", "opens_at" if closes is None else "closes_at")
        opens = closes = None
    freq = cells.choice(
        mapped, "freq", [value.lower() for value in Schedule.Freq.values], ""
    )
    mapped.facts = {
        "byday": _days(mapped),
        "opens_at": opens,
        "closes_at": closes,
        "valid_from": cells.day(mapped, "valid_from"),
        "valid_to": cells.day(mapped, "valid_to"),
        "freq": freq.upper(),
        "interval": cells.small_number(mapped, "interval"),
    }
    if any(row.get(column) for column in RULES):
        rule = next(column for column in RULES if row.get(column))
        mapped.warn("schedule_rule", rule)
    elif not (opens and mapped.facts["byday"]) and row.get("description"):
        mapped.warn("schedule_in_words", "description")
    return mapped


def _days(mapped: Mapped) -> str:
    """iCalendar's BYDAY (RFC 5545), without blanks."""
    given = mapped.row.get("byday").upper()
    days = [day.strip() for day in given.split(",") if day.strip()]
    plain = {day.lstrip("+-0123456789") for day in days}
    if len(given) > 120 or not plain <= set(Schedule.Day.values):
        mapped.unusable("not_a_choice", "byday")
        return ""
    return ",".join(days)


def map_attribute(row: Row, parts: Parts, origin: Origin) -> Mapped:
    mapped = begin(row, parts, origin)
    mapped.references["taxonomy_term"] = row.get("taxonomy_term_id")
    mapped.facts = {
        "link_type": cells.text(mapped, "link_type", 120),
        "label": cells.text(mapped, "label", 255),
        "value": row.get("value"),
    }
    return mapped


def keep_other_owners(mapped: Mapped) -> None:
    """What a row says it belongs to besides its owner."""
    mapped.keep(*(column for column in OWNERS if column != f"{mapped.row.part_of}_id"))
