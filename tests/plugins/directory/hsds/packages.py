"""Small HSDS packages, made in a folder: ``write_package(folder, services=[...])``."""

import csv
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

Rows = list[dict[str, str]]

TABLES: dict[str, Rows] = {
    "organizations": [
        {
            "id": "o1",
            "name": "Harbor House",
            "description": "Helps.",
            "email": "a@b.org",
        },
        {
            "id": "o2",
            "name": "Harbor Kitchen",
            "description": "Cooks.",
            "parent_organization_id": "o1",
        },
    ],
    "programs": [{"id": "g1", "organization_id": "o1", "name": "Arrival"}],
    "services": [
        {
            "id": "s1",
            "organization_id": "o1",
            "program_id": "g1",
            "name": "Beds",
            "description": "A bed for the night.",
            "url": "https://harbor.example/beds",
            "status": "active",
            "minimum_age": "18",
            "assured_date": "2026-01-31",
        },
        {"id": "s2", "organization_id": "o2", "name": "Soup", "status": "active"},
        {"id": "s3", "organization_id": "o2", "name": "Bread", "status": "inactive"},
    ],
    "locations": [
        {
            "id": "l1",
            "location_type": "physical",
            "organization_id": "o1",
            "name": "Pier 1",
            "latitude": "39.9526",
            "longitude": "-75.1652",
        },
    ],
    "service_at_location": [
        {
            "id": "a1",
            "service_id": "s1",
            "location_id": "l1",
            "description": "Upstairs",
        },
        {"id": "a2", "service_id": "s2", "location_id": "l1", "description": ""},
    ],
    "contacts": [{"id": "c1", "service_id": "s2", "name": "Front desk"}],
    "phones": [
        {"id": "p1", "service_id": "s1", "number": "(215) 555-0123", "type": "voice"},
        {
            "id": "p2",
            "location_id": "l1",
            "number": "555-HELP ask Ana",
            "type": "voice",
        },
        {"id": "p3", "contact_id": "c1", "number": "215-555-0199", "type": "text"},
    ],
    "addresses": [
        {
            "id": "d1",
            "location_id": "l1",
            "address_1": "1 Pier",
            "city": "Philadelphia",
            "state_province": "PA",
            "postal_code": "19106",
            "country": "US",
            "address_type": "physical",
        }
    ],
    "schedules": [
        {
            "id": "h1",
            "service_id": "s1",
            "freq": "WEEKLY",
            "byday": "MO,WE",
            "opens_at": "09:00",
            "closes_at": "17:00",
        },
        {"id": "h2", "service_at_location_id": "a1", "description": "Mornings"},
    ],
    "languages": [{"id": "n1", "service_id": "s1", "name": "Spanish", "code": "es"}],
    "taxonomies": [{"id": "x1", "name": "Needs", "description": "Needs"}],
    "taxonomy_terms": [
        {"id": "t2", "name": "Shelter", "description": "", "parent_id": "t1"},
        {"id": "t1", "name": "Home", "description": "", "taxonomy_id": "x1"},
    ],
    "attributes": [
        {
            "id": "b1",
            "link_id": "s1",
            "taxonomy_term_id": "t2",
            "link_entity": "service",
        },
        {
            "id": "b2",
            "link_id": "o1",
            "taxonomy_term_id": "t1",
            "link_entity": "organization",
        },
    ],
}


def tables(**changes: Rows | None) -> dict[str, Rows]:
    """A copy of ``TABLES`` with some other rows; none leaves the table out."""
    whole = deepcopy(TABLES) | changes
    return {name: rows for name, rows in whole.items() if rows is not None}


def write_package(folder: Path, **changes: Rows | None) -> Path:
    """The CSV files of a package, in a folder of their own."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.iterdir():
        file.unlink()
    for name, rows in tables(**changes).items():
        told = rows or TABLES[name]
        columns = list(dict.fromkeys(column for row in told for column in row))
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns)
            writer.writeheader()
            writer.writerows(rows)
    return folder


def changed(table: str, id_: str, /, **cells: str) -> dict[str, Rows]:
    """``TABLES`` with some cells of one row changed, for ``write_package``."""
    rows = deepcopy(TABLES[table])
    for row in rows:
        if row["id"] == id_:
            row.update(cells)
    return {table: rows}


def without(name: str, *ids: str) -> dict[str, Rows]:
    """``TABLES`` without some rows of a table."""
    return {name: [row for row in deepcopy(TABLES[name]) if row["id"] not in ids]}


def packed(folder: Path, below: str = "") -> BytesIO:
    """The files of a folder in a ZIP, perhaps in a folder within it."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for each in sorted(folder.iterdir()):
            archive.write(each, f"{below}{each.name}")
    file.seek(0)
    return file
