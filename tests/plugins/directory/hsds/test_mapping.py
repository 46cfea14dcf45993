"""A row becomes facts and words; what fits nowhere is kept, with a finding."""

from datetime import date, time
from decimal import Decimal

import pytest

from plugins.directory.hsds import mapping
from plugins.directory.hsds.mapping import Mapped, Origin
from plugins.directory.hsds.mapping.cells import language_code
from plugins.directory.hsds.mapping.coordinates import Surroundings
from plugins.directory.hsds.reading import Row

ORIGIN = Origin("en")


def mapped(kind: str, parts=(), origin: Origin = ORIGIN, part_of="", **cells) -> Mapped:
    row = Row("file.csv", 7, {"id": "1", **cells}, part_of=part_of)
    below = [(table, Row("parts.csv", 3, given)) for table, given in parts]
    return getattr(mapping, f"map_{kind}")(row, below, origin)


def codes(one: Mapped) -> list[tuple[str, str]]:
    return [(finding.code, finding.column) for finding in one.findings]


def test_a_service():
    one = mapped(
        "service",
        name="Beds",
        organization_id="o1",
        description="A bed.",
        status="Active",
        url="https://a.example/",
        email="a@b.org",
        minimum_age="18",
        maximum_age="64.0",
        assured_date="2026-01-31",
        fees="5",
        last_modified="2026-01-01T00:00:00",
    )
    assert one.words["name"] == "Beds"
    assert one.words["description"] == "A bed."
    assert one.references == {"organization": "o1"}
    assert one.facts == {
        "status": "active",
        "url": "https://a.example/",
        "email": "a@b.org",
        "languages": [],
        "minimum_age": 18,
        "maximum_age": 64,
        "checked_on": date(2026, 1, 31),
        "assurer_email": "",
    }
    assert one.extra == {"fees": "5", "last_modified": "2026-01-01T00:00:00"}
    assert codes(one) == []


@pytest.mark.parametrize(
    ("column", "given", "code"),
    [
        ("url", "javascript:alert(1)", "not_a_web_address"),
        ("url", "not an address", "not_a_web_address"),
        ("url", "https://a.example/" + "x" * 500, "not_a_web_address"),
        ("email", "call us", "not_an_email"),
        ("email", "a" * 300 + "@b.org", "not_an_email"),
        ("minimum_age", "-1", "not_a_number"),
        ("minimum_age", "99999", "not_a_number"),
        ("minimum_age", "٣", "not_a_number"),
        ("assured_date", "31/01/2026", "not_a_date"),
        ("assured_date", "2026-02-30", "not_a_date"),
    ],
)
def test_a_cell_that_is_none_is_kept_as_it_came(column, given, code):
    one = mapped("service", name="A", **{column: given})
    assert codes(one) == [(code, column)]
    assert one.extra == {column: given}
    field = "checked_on" if column == "assured_date" else column
    assert not one.facts[field]


def test_a_status_that_nobody_knows_is_not_shown():
    one = mapped("service", name="A", status="2")
    assert one.facts["status"] == "inactive"
    assert (codes(one), one.extra) == ([("status_unknown", "status")], {"status": "2"})
    assert mapped("service", name="A").facts["status"] == "active"


def test_an_address_with_a_curly_apostrophe_is_kept_with_a_warning():
    url = "https://a.example/women’s-health"
    one = mapped("service", name="A", url=url)
    assert one.facts["url"] == url
    assert codes(one) == [("web_address_signs", "url")]


def test_an_address_without_its_beginning_is_completed():
    one = mapped("service", name="A", url="www.a.example")
    assert one.facts["url"] == "http://www.a.example"
    assert one.extra == {"url": "www.a.example"}
    assert codes(one) == [("web_address_completed", "url")]


def test_a_name_that_is_too_long_is_shortened_and_kept_whole():
    one = mapped("organization", name="x" * 300)
    assert one.words["name"] == "x" * 254 + "…"
    assert one.extra["name"] == "x" * 300
    assert codes(one) == [("value_too_long", "name")]


def test_unknown_columns_and_parts_without_a_table_are_kept():
    row = Row("f.csv", 2, {"id": "1", "name": "A"}, {"mascot": "Cat", "contact": "Bo"})
    parts = [
        ("contact", Row("c.csv", 2, {"id": "c1", "service_id": "1"}, {"fax": "1"})),
        ("service_capacity", Row("k.csv", 2, {"id": "k1", "unit_id": "u1"})),
    ]
    origin = Origin("en", units={"u1": {"id": "u1", "name": "Beds"}})
    assert mapping.map_service(row, parts, origin).extra == {
        "mascot": "Cat",
        "column contact": "Bo",
        "contact": [{"id": "c1", "service_id": "1", "fax": "1"}],
        "service_capacity": [{"id": "k1", "unit_id": "u1"}],
        "unit": [{"id": "u1", "name": "Beds"}],
    }


def test_languages_by_code_or_name():
    parts = [
        ("language", {"id": "1", "code": "es-MX"}),
        ("language", {"id": "2", "name": "Arabic"}),
        ("language", {"id": "3", "name": "Klingon"}),
    ]
    one = mapped("service", parts, name="A")
    assert one.facts["languages"] == ["ar", "es"]
    assert codes(one) == [("not_a_language", "name")]
    assert len(one.extra["language"]) == 3


def test_tags_of_languages_narrow_down_to_what_is_declared():
    assert language_code("en_US") == "en"
    assert language_code("Español") == "es"
    assert language_code("") == language_code("tlh") == ""


def test_a_location_with_its_point():
    one = mapped("location", name="A", latitude="39.95261234", longitude="-75.1652")
    assert one.facts["latitude"] == Decimal("39.952612")
    assert one.facts["longitude"] == Decimal("-75.165200")
    assert codes(one) == []


@pytest.mark.parametrize(
    ("latitude", "longitude", "code"),
    [
        ("39.9", "", "coordinates_half"),
        ("139.9", "-75.1", "coordinates_off"),
        ("north", "-75.1", "coordinates_off"),
        ("NaN", "-75.1", "coordinates_off"),
        ("39.9", "Infinity", "coordinates_off"),
    ],
)
def test_a_point_that_is_none_is_kept_aside(latitude, longitude, code):
    cells = {"latitude": latitude, "longitude": longitude}
    given = {name: value for name, value in cells.items() if value}
    one = mapped("location", name="A", **given)
    assert (one.facts["latitude"], one.facts["longitude"]) == (None, None)
    assert one.extra == given
    assert [found for found, _column in codes(one)] == [code]


def test_a_point_far_from_all_the_others_is_kept_with_a_warning():
    around = Surroundings.of([39.9, 40.0, 39.8], [-75.1, -75.2, -75.0])
    origin = Origin("en", around)
    near = mapped("location", (), origin, name="A", latitude="40.5", longitude="-75")
    far = mapped("location", (), origin, name="A", latitude="29.9", longitude="-90")
    assert codes(near) == []
    assert codes(far) == [("coordinates_far", "latitude")]
    assert far.facts["latitude"] == Decimal("29.9")


def test_the_date_line_is_no_border():
    around = Surroundings.of([0, 0, 0], [179.9, 179.8, 180])
    assert not around.is_far(Decimal(0), Decimal("-179.9"))


@pytest.mark.parametrize(
    ("given", "number", "extension"),
    [
        ("(215) 555-0123", "+12155550123", ""),
        ("215 - 555 - 0123", "+12155550123", ""),
        ("Phone No: (202) 797-8806 Ext: 1041", "+12027978806", "1041"),
        ("911", "911", ""),
        ("+44 20 7946 0018", "+442079460018", ""),
    ],
)
def test_numbers_as_people_write_them(given, number, extension):
    one = mapped("phone", number=given)
    assert (one.facts["number"], one.facts["extension"]) == (number, extension)
    assert (one.facts["given"], codes(one)) == ("", [])


def test_a_number_that_cannot_be_dialled_is_kept_as_it_was_given():
    one = mapped("phone", number="555-HELP, ask for Ana")
    assert (one.facts["number"], one.facts["given"]) == ("", "555-HELP, ask for Ana")
    assert codes(one) == [("not_a_phone_number", "number")]


def test_kinds_of_numbers():
    assert mapped("phone", number="911", type="TTY").facts["type"] == "textphone"
    one = mapped("phone", number="911", type="8", extension="12.0")
    assert (one.facts["type"], one.facts["extension"]) == ("voice", "12")
    assert one.extra["type"] == "8"
    assert codes(one) == [("not_a_choice", "type")]


def test_a_row_keeps_what_else_it_belongs_to():
    one = mapped(
        "phone", part_of="service", number="911", service_id="s", organization_id="o"
    )
    assert one.extra == {"organization_id": "o"}


def test_a_week_of_opening_times():
    one = mapped(
        "schedule",
        freq="WEEKLY",
        byday="mo, we",
        opens_at="9:00 AM",
        closes_at="17:30:00+01:00",
        interval="1",
    )
    assert one.facts == {
        "byday": "MO,WE",
        "opens_at": time(9),
        "closes_at": time(17, 30),
        "valid_from": None,
        "valid_to": None,
        "freq": "WEEKLY",
        "interval": 1,
    }
    assert one.extra == {"closes_at": "17:30:00+01:00"}
    assert codes(one) == []


def test_opening_times_in_words_only():
    one = mapped("schedule", description="Monday to Friday, mornings")
    assert one.words["description"] == "Monday to Friday, mornings"
    assert codes(one) == [("schedule_in_words", "description")]


def test_opening_times_by_a_rule():
    one = mapped("schedule", freq="MONTHLY", byday="1MO", bymonthday="3", until="2027")
    assert one.facts["byday"] == "1MO"
    assert one.extra == {"bymonthday": "3", "until": "2027"}
    assert codes(one) == [("schedule_rule", "until")]


def test_days_and_times_that_are_none():
    one = mapped("schedule", byday="Monday-Friday", opens_at="early", closes_at="17:00")
    assert (one.facts["byday"], one.facts["closes_at"]) == ("", None)
    assert codes(one) == [
        ("not_a_time", "opens_at"),
        ("times_half", "closes_at"),
        ("not_a_choice", "byday"),
    ]


def test_a_category_speaks_the_language_it_names():
    assert mapped("term", name="Comida", language="es").language == "es"
    one = mapped("term", name="Food", language="tlh", taxonomy="Needs")
    assert (one.language, one.extra) == ("en", {"language": "tlh", "taxonomy": "Needs"})


def test_countries():
    assert mapped("address", country="us").facts["country"] == "US"
    assert mapped("address", country="USA").facts["country"] == "US"
    one = mapped("address", country="Washington")
    assert one.facts["country"] == "US"
    assert codes(one) == [("not_a_country", "country")]
