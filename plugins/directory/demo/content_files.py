"""Reads the demo's files into tables of records by name.

``content/tables.toml`` has the tables as they are. Each file of ``content/cards`` has
places, and services as a card shows them, which are taken apart here: a card names its
``organization``, the place where it is offered (``at``), its ``terms``, when it is
``open`` (``"MO,TU 09:00-17:00"``) and a ``phone``; lists of three are words in English,
Spanish and Arabic, lists of one in English only.
"""

import tomllib
from collections import defaultdict
from datetime import time
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("content")

Data = dict[str, Any]
Tables = dict[str, dict[str, Data]]

WORDS = (
    *("name", "alternate_name", "description", "eligibility_description"),
    *("application_process", "fees_description", "interpretation_services"),
    *("alert", "transportation", "wait_time"),
)
FREE = ["Free", "Gratis", "مجاني"]


def read_tables() -> Tables:
    tables: Tables = defaultdict(dict)
    for table, rows in _read(FOLDER / "tables.toml").items():
        tables[table] |= rows
    for path in sorted((FOLDER / "cards").glob("*.toml")):
        content = _read(path)
        for table in ("terms", "organizations"):
            for name, row in content.get(table, {}).items():
                tables[table][name] = _with_words(row)
        for name, place in content.get("places", {}).items():
            _add_place(tables, name, dict(place))
        for name, card in content.get("services", {}).items():
            _add_card(tables, name, dict(card))
    return tables


def _add_place(tables: Tables, name: str, place: Data) -> None:
    address, (latitude, longitude) = place.pop("address"), place.pop("point")
    tables["locations"][name] = _with_words(
        {"latitude": latitude, "longitude": longitude} | place
    )
    tables["addresses"][name] = {
        "location": f"@locations.{name}",
        "address_1": address,
        "city": "Riverbend",
        "state_province": "NJ",
        "postal_code": "00001",
        "country": "US",
    }


def _add_card(tables: Tables, name: str, card: Data) -> None:
    places, terms = card.pop("at", []), card.pop("terms")
    opened, phone = card.pop("open", []), card.pop("phone", None)
    card["organization"] = f"@organizations.{card['organization']}"
    card.setdefault("fees_description", FREE)
    service = {"service": f"@services.{name}"}
    tables["services"][name] = _with_words(card)
    for place in places:
        offer = service | {"location": f"@locations.{place}"}
        tables["offers"][f"{name}-{place}"] = offer
    for number, term in enumerate(terms):
        attribute = service | {"taxonomy_term": f"@terms.{term}"}
        tables["attributes"][f"{name}-{number}"] = attribute
    for number, row in enumerate(opened):
        tables["schedules"][f"{name}-{number}"] = service | _schedule(row)
    if phone:
        tables["phones"][name] = service | {"number": phone}


def _schedule(row: str) -> Data:
    """``"MO,TU 09:00-17:00"``, or ``"WE"`` where one needs an appointment."""
    days, _space, span = row.partition(" ")
    if not span:
        return {"byday": days, "by_appointment": True}
    opens, _dash, closes = span.partition("-")
    return {
        "byday": days,
        "opens_at": time.fromisoformat(opens),
        "closes_at": time.fromisoformat(closes),
    }


def _with_words(row: Data) -> Data:
    words = {field: row.pop(field) for field in WORDS if field in row}
    return row | {"words": words}


def _read(path: Path) -> Data:
    return tomllib.loads(path.read_text(encoding="utf-8"))
