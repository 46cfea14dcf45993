"""Organizations, services and locations."""

from collections.abc import Sequence

from ...models import Location, Service
from ..reading import Row
from . import cells
from .coordinates import coordinate
from .mapped import Mapped, Origin

Parts = Sequence[tuple[str, Row]]
"""Rows that belong to a record and that the directory has no records for."""

LONGEST_NAME = 255
LONGEST_TEXT = 1_000_000


def begin(row: Row, parts: Parts, origin: Origin) -> Mapped:
    """With all that needs no thinking."""
    mapped = Mapped(row, origin.language)
    mapped.keep_unknown()
    mapped.keep_parts(parts, origin)
    return mapped


def take_words(mapped: Mapped, short: Sequence[str], long: Sequence[str]) -> None:
    for column in short:
        mapped.words[column] = cells.text(mapped, column, LONGEST_NAME)
    for column in long:
        mapped.words[column] = cells.text(mapped, column, LONGEST_TEXT)


def spoken(parts: Parts, mapped: Mapped) -> list[str]:
    """Codes of the languages that rows of the table ``language`` name."""
    codes = []
    for table, row in parts:
        if table == "language":
            named = row.get("code") or row.get("name")
            code = cells.language_code(named) or cells.language_code(row.get("name"))
            if code:
                codes.append(code)
            elif named:
                note = Mapped(row, mapped.language)
                note.warn("not_a_language", "code" if row.get("code") else "name")
                mapped.findings += note.findings
    return sorted(set(codes))


def map_organization(row: Row, parts: Parts, origin: Origin) -> Mapped:
    mapped = begin(row, parts, origin)
    take_words(mapped, ["name", "alternate_name"], ["description"])
    mapped.facts = {
        "email": cells.email(mapped, "email"),
        "website": cells.web_address(mapped, "website"),
        "legal_status": cells.text(mapped, "legal_status", 120),
        "tax_status": cells.text(mapped, "tax_status", 120),
        "tax_id": cells.text(mapped, "tax_id", 120),
        "year_incorporated": cells.small_number(mapped, "year_incorporated"),
        "logo": cells.web_address(mapped, "logo"),
        "uri": cells.web_address(mapped, "uri"),
    }
    return mapped


def map_service(row: Row, parts: Parts, origin: Origin) -> Mapped:
    mapped = begin(row, parts, origin)
    take_words(
        mapped,
        ["name", "alternate_name", "wait_time"],
        [
            "description",
            "alert",
            "eligibility_description",
            "application_process",
            "fees_description",
            "interpretation_services",
            "accreditations",
            "licenses",
        ],
    )
    mapped.keep("program_id", "fees", "last_modified")
    mapped.references["organization"] = row.get("organization_id")
    mapped.facts = {
        "status": _status(mapped),
        "url": cells.web_address(mapped, "url"),
        "email": cells.email(mapped, "email"),
        "languages": spoken(parts, mapped),
        "minimum_age": cells.small_number(mapped, "minimum_age"),
        "maximum_age": cells.small_number(mapped, "maximum_age"),
        "checked_on": cells.day(mapped, "assured_date"),
        "assurer_email": cells.email(mapped, "assurer_email"),
    }
    return mapped


def _status(mapped: Mapped) -> str:
    given = mapped.row.get("status")
    if not given:
        return str(Service.Status.ACTIVE)
    if given.lower() in Service.Status.values:
        return given.lower()
    mapped.unusable("status_unknown", "status")
    return str(Service.Status.INACTIVE)


def map_location(row: Row, parts: Parts, origin: Origin) -> Mapped:
    mapped = begin(row, parts, origin)
    take_words(mapped, ["name", "alternate_name"], ["description", "transportation"])
    mapped.keep("external_identifier", "external_identifier_type")
    mapped.references["organization"] = row.get("organization_id")
    latitude = coordinate(row.get("latitude"), 90)
    longitude = coordinate(row.get("longitude"), 180)
    if latitude is None or longitude is None:
        _say_of_coordinates(mapped)
        latitude = longitude = None
    elif origin.surroundings.is_far(latitude, longitude):
        mapped.warn("coordinates_far", "latitude")
    physical = str(Location.Type.PHYSICAL)
    mapped.facts = {
        "location_type": cells.choice(
            mapped, "location_type", Location.Type.values, physical
        ),
        "url": cells.web_address(mapped, "url"),
        "languages": spoken(parts, mapped),
        "latitude": latitude,
        "longitude": longitude,
    }
    return mapped


def _say_of_coordinates(mapped: Mapped) -> None:
    given = [name for name in ("latitude", "longitude") if mapped.row.get(name)]
    if not given:
        return
    mapped.keep("latitude", "longitude")
    code = "coordinates_half" if len(given) == 1 else "coordinates_off"
    mapped.warn(code, given[0])
