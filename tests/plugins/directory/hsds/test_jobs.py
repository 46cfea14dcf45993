"""A package is checked, imported or refused as long work, and never kept longer."""

from datetime import timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

import pytest
import time_machine

from plugins.directory.hsds import importing, runs
from plugins.directory.hsds.runs import begin_import, clear_away, discard, hand_in
from plugins.directory.models import ImportFinding, ImportRun, Service
from portal.jobs.models import Job
from portal.jobs.running import run_waiting
from portal.jobs.services import cancel
from portal.jobs.words import standing_of
from tests.plugins.directory.hsds.packages import changed, packed, write_package
from tests.portal.accounts.factories import UserFactory

pytestmark = pytest.mark.django_db(transaction=False)

State = ImportRun.State


@pytest.fixture(autouse=True)
def _commits(django_capture_on_commit_callbacks, monkeypatch):
    """What waits for a commit is done at once."""
    monkeypatch.setattr(
        "plugins.directory.hsds.finishing.transaction.on_commit", lambda done: done()
    )


@pytest.fixture
def ada():
    return UserFactory(is_superuser=True)


def handed_in(tmp_path, user, *, content: bytes | None = None, **changes) -> ImportRun:
    if content is None:
        content = packed(write_package(tmp_path / "package", **changes)).getvalue()
    file = ContentFile(content, "city.zip")
    return hand_in(file=file, source="city", language="en", user=user)


def work() -> None:
    run_waiting(holder="a", stops=lambda: False)


def kept(run: ImportRun) -> bool:
    return bool(run.package) and default_storage.exists(run.package)


def test_a_package_is_checked_then_imported_then_deleted(tmp_path, ada):
    run = handed_in(tmp_path, ada)
    package = run.package
    assert kept(run)
    work()
    run.refresh_from_db()
    assert (run.state, Service.objects.count(), kept(run)) == (State.CHECKED, 0, True)
    assert run.rows["service"] == {"read": 3, "new": 3}
    begin_import(run=run, user=ada)
    work()
    run.refresh_from_db()
    assert (run.state, Service.objects.count()) == (State.DONE, 3)
    assert run.rows["service"]["new"] == 3
    assert not default_storage.exists(package)
    assert run.kinds == {"not_a_phone_number": 1, "schedule_in_words": 1}
    assert sum(run.kinds.values()) == run.findings.count()


def test_whoever_may_not_import_cannot_hand_anything_in(tmp_path):
    with pytest.raises(PermissionDenied):
        handed_in(tmp_path, UserFactory(role="editor"))
    assert not ImportRun.objects.exists()


def test_a_package_that_is_of_no_use_is_refused_in_words_and_deleted(tmp_path, ada):
    run = handed_in(tmp_path, ada, services=[{"id": "s1", "name": "A"}])
    work()
    run.refresh_from_db()
    assert (run.state, kept(run)) == (State.REFUSED, False)
    assert run.kinds == {"column_missing": 1}
    assert "This column is missing" in standing_of(run.job)


def test_only_what_was_checked_is_imported_and_only_once(tmp_path, ada):
    run = handed_in(tmp_path, ada)
    with pytest.raises(ValidationError):
        begin_import(run=run, user=ada)
    work()
    begin_import(run=run, user=ada)
    with pytest.raises(ValidationError):
        begin_import(run=run, user=ada)
    assert Job.objects.filter(kind="directory.import_hsds").count() == 1


def test_a_data_set_is_imported_by_one_job_at_a_time(tmp_path, ada):
    first, second = handed_in(tmp_path, ada), handed_in(tmp_path, ada)
    work()
    begin_import(run=first, user=ada)
    with pytest.raises(ValidationError, match="under way"):
        begin_import(run=second, user=ada)
    second.refresh_from_db()
    assert (second.state, second.kinds) == (State.CHECKED, first.kinds | second.kinds)


def test_staff_stop_an_import_and_what_was_done_stays(tmp_path, ada, monkeypatch):
    monkeypatch.setattr(importing, "ROWS", 1)
    run = handed_in(tmp_path, ada)
    work()
    run = begin_import(run=run, user=ada)
    settled = importing._settled

    def stop_at_the_second_service(work, stage, rows):
        if stage.table == "service" and Service.objects.count() == 1:
            cancel(job=run.job, user=ada)
        return settled(work, stage, rows)

    monkeypatch.setattr(importing, "_settled", stop_at_the_second_service)
    work()
    run.job.refresh_from_db()
    assert run.job.state == Job.State.CANCELLED
    assert Service.objects.count() == 2
    clear_away()
    run.refresh_from_db()
    assert (run.state, kept(run)) == (State.STOPPED, False)


def test_a_package_may_be_thrown_away(tmp_path, ada):
    run = handed_in(tmp_path, ada)
    work()
    discard(run=run, user=ada)
    run.refresh_from_db()
    assert (run.state, kept(run)) == (State.DISCARDED, False)


def test_a_package_that_nobody_imports_goes_by_itself(tmp_path, ada):
    run = handed_in(tmp_path, ada)
    clear_away()
    work()
    clear_away()
    run.refresh_from_db()
    assert kept(run)
    with time_machine.travel(timezone.now() + runs.PACKAGES_KEPT + timedelta(hours=1)):
        clear_away()
    run.refresh_from_db()
    assert (run.state, kept(run)) == (State.DISCARDED, False)
    with time_machine.travel(timezone.now() + runs.RUNS_KEPT + timedelta(hours=1)):
        clear_away()
    assert not ImportRun.objects.exists()
    assert not ImportFinding.objects.exists()


def test_a_package_that_is_gone_is_said_so(tmp_path, ada):
    run = handed_in(tmp_path, ada)
    default_storage.delete(run.package)
    work()
    run.job.refresh_from_db()
    assert "not there any more" in standing_of(run.job)


def test_an_import_goes_on_from_its_last_batch(tmp_path, ada, monkeypatch, caplog):
    monkeypatch.setattr(importing, "ROWS", 1)
    run = handed_in(tmp_path, ada, **changed("phones", "p2", type="8"))
    work()
    run = begin_import(run=run, user=ada)
    settled, left = importing._settled, [1]

    def fall_over_once(work, stage, rows):
        if left and stage.table == "service" and Service.objects.count() == 1:
            raise MemoryError(left.pop())
        return settled(work, stage, rows)

    monkeypatch.setattr(importing, "_settled", fall_over_once)
    work()
    assert Service.objects.count() == 1
    Job.objects.filter(pk=run.job.pk).update(
        state=Job.State.WAITING, finished_at=None, due_at=timezone.now()
    )
    work()
    run.refresh_from_db()
    assert (run.state, Service.objects.count()) == (State.DONE, 3)
    assert {table: told.get("new", 0) for table, told in run.rows.items()} == {
        "taxonomy": 1,
        "taxonomy_term": 2,
        "organization": 2,
        "location": 1,
        "service": 3,
        "service_at_location": 2,
        "address": 1,
        "phone": 3,
        "schedule": 2,
        "attribute": 1,
        "program": 0,
        "contact": 0,
        "language": 0,
    }
    assert run.kinds == {
        "not_a_phone_number": 1,
        "not_a_choice": 1,
        "schedule_in_words": 1,
    }
