"""A city's real data: every row is accounted for, and a second time nothing changes."""

import os
from pathlib import Path

import pytest

from plugins.directory.hsds.entities import ENTITIES
from plugins.directory.models import Service
from tests.plugins.directory.hsds.importing import import_folder

PACKAGE = Path(os.environ.get("PORTAL_DATA", "/nonexistent")) / (
    "directory/dc-derived-hsds3/tabular"
)
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        not PACKAGE.exists(),
        reason="needs real data: name its folder in PORTAL_DATA",
    ),
]

ROWS = {
    "organization": 247,
    "service": 1130,
    "location": 616,
    "service_at_location": 1504,
    "address": 514,
    "phone": 2313,
    "schedule": 1327,
    "taxonomy": 4,
    "taxonomy_term": 448,
    "attribute": 2990,
}


def test_every_row_is_there_and_a_second_time_nothing_changes(told):
    report = import_folder(PACKAGE)
    assert report.outcomes("read") == report.outcomes("new") == ROWS
    assert all(table.is_accounted_for for table in report.tables().values())
    stored = {table: entity.model.objects.count() for table, entity in ENTITIES.items()}
    assert stored == ROWS
    assert report.codes() == {
        "schedule_in_words": 1327,
        "not_a_choice": 101,
        "coordinates_far": 48,
        "web_address_signs": 1,
    }
    assert Service.objects.get(url__contains="’").url.isprintable()
    assert {key for _model, keys in told for key in keys} == {
        str(key) for key in Service.objects.values_list("pk", flat=True)
    }
    told.clear()
    again = import_folder(PACKAGE)
    assert again.outcomes("unchanged") == ROWS
    assert (again.steps.writes(), told) == ([], [])
    assert again.findings == report.findings
    services = [
        len(queries)
        for checkpoint, queries in again.steps.batches
        if checkpoint and checkpoint.get("stage") == 6 and checkpoint.get("after")
    ]
    assert len(services) == 6
    assert max(services) <= 30
