"""Only one kind of long work is known, and no gate is closed."""

from collections.abc import Iterator

from django.db import connection
from django.test import TransactionTestCase

import pytest

from portal.jobs import kinds
from portal.jobs.kinds import declare
from portal.jobs.models import Job, Run
from tests.portal.jobs.small_jobs import TABLE, WRITE_ROWS


@pytest.fixture(autouse=True)
def _small_kinds(monkeypatch) -> None:
    monkeypatch.setattr(kinds, "_kinds", {})
    monkeypatch.setattr(kinds, "_gates", [])
    declare(WRITE_ROWS)


def make_table() -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE {TABLE} (number integer)")


@pytest.fixture
def table(db: None) -> None:
    """The table of the small kind, in the transaction of the test."""
    make_table()


@pytest.fixture
def _no_flush(monkeypatch) -> None:
    """Other tests need what the migrations wrote."""
    monkeypatch.setattr(TransactionTestCase, "_fixture_teardown", lambda self: None)


@pytest.fixture
def committing(_no_flush: None, transactional_db: None) -> Iterator[None]:
    """The table, and a database that other processes see too."""
    make_table()
    yield
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE {TABLE}")
    Job.objects.all().delete()
    Run.objects.all().delete()
