"""An import whose process is killed is completed by another, each row once."""

import os
import signal
from collections.abc import Iterator

from django.core.files.base import ContentFile
from django.test import TransactionTestCase
from django.utils import timezone

import pytest

from plugins.directory.hsds import importing, runs
from plugins.directory.hsds.entities import ENTITIES
from plugins.directory.models import ImportRun, TaxonomyTerm
from portal.accounts.models import User
from portal.jobs.models import Job
from portal.jobs.running import run_waiting
from portal.plugin_core.models import ModuleState
from tests.plugins.directory.hsds.importing import everything
from tests.plugins.directory.hsds.packages import packed, write_package
from tests.portal.jobs.processes import begin, complete

PLACES = [
    "while reading",
    "in the middle of the first batch",
    "in the middle of a later batch",
    "right after a batch",
    "before the end",
]


@pytest.fixture
def committing(_no_flush: None, transactional_db: None) -> Iterator[None]:
    """A database that other processes see too."""
    yield
    forget()
    for model in (ImportRun, Job, ModuleState):
        model.objects.all().delete()
    User.objects.filter(email="ada@city.example").delete()


@pytest.fixture
def _no_flush(monkeypatch) -> None:
    """Other tests need what the migrations wrote."""
    monkeypatch.setattr(TransactionTestCase, "_fixture_teardown", lambda self: None)


def forget() -> None:
    TaxonomyTerm.objects.update(parent=None)
    for entity in reversed(ENTITIES.values()):
        entity.model.objects.all().delete()


def take_up() -> None:
    """As if the leases of killed processes and all pauses were over."""
    Job.objects.filter(state=Job.State.RUNNING).update(leased_until=timezone.now())
    run_waiting(holder="takes back", stops=lambda: True)
    Job.objects.filter(state=Job.State.WAITING).update(due_at=timezone.now())
    run_waiting(holder="goes on", stops=lambda: False)


def checked_run(tmp_path) -> ImportRun:
    ada = User.objects.create_superuser("ada@city.example", "a long pass phrase")
    package = packed(write_package(tmp_path / "package")).getvalue()
    run = runs.hand_in(
        file=ContentFile(package, "city.zip"), source="city", language="en", user=ada
    )
    run_waiting(holder="checks", stops=lambda: False)
    run.refresh_from_db()
    assert run.state == ImportRun.State.CHECKED
    return runs.begin_import(run=run, user=ada)


@pytest.mark.usefixtures("committing")
def test_a_killed_import_goes_on_where_it_was(tmp_path, monkeypatch):
    """At five places, one after the other, in the same database."""
    monkeypatch.setattr(importing, "ROWS", 1)
    told = {}
    for place in [*PLACES, ""]:
        run = checked_run(tmp_path)
        environment = {
            "DJANGO_SETTINGS_MODULE": "tests.plugins.directory.hsds.killing_settings",
            "PORTAL_VAR": os.environ["PORTAL_VAR"],
            "HSDS_DIE": place,
        }
        code, logged = complete(begin("run_jobs", **environment))
        assert code == (-signal.SIGKILL if place else 0), logged
        if place:
            run.refresh_from_db()
            assert run.state == ImportRun.State.IMPORTING
            take_up()
        run.refresh_from_db()
        assert run.state == ImportRun.State.DONE
        assert (run.package, run.job.state) == ("", Job.State.DONE)
        told[place] = (
            everything(),
            run.rows,
            run.kinds,
            sorted(run.findings.values_list("code", "file", "line", "column")),
        )
        forget()
        User.objects.filter(email="ada@city.example").delete()
    assert all(told[place] == told[""] for place in PLACES)
