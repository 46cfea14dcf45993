"""Work is started by whoever may, once a key, with small arguments; and is stopped."""

from datetime import timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from wagtail.models import ModelLogEntry

import pytest
import time_machine

from portal.jobs.clock import tick
from portal.jobs.kinds import add_gate
from portal.jobs.leases import claim, end
from portal.jobs.models import Job
from portal.jobs.services import KEPT, KindClosed, cancel, start
from tests.portal.accounts.factories import UserFactory
from tests.portal.jobs.small_jobs import WRITE_ROWS

pytestmark = pytest.mark.django_db


def test_whoever_has_the_permission_starts_it():
    editor = UserFactory(role="editor")
    job = start(kind=WRITE_ROWS, arguments={"file": "imports/a.csv"}, started_by=editor)
    job.refresh_from_db()
    assert (job.state, job.started_by) == (Job.State.WAITING, editor)
    assert job.arguments == {"file": "imports/a.csv"}


def test_others_do_not_and_the_portal_itself_does():
    with pytest.raises(PermissionDenied):
        start(kind=WRITE_ROWS, started_by=UserFactory(role="translator"))
    assert start(kind=WRITE_ROWS).started_by is None


def test_the_person_may_leave_and_the_job_stays():
    editor = UserFactory(role="editor")
    job = start(kind=WRITE_ROWS, started_by=editor)
    editor.delete()
    job.refresh_from_db()
    assert job.started_by is None


def test_a_key_is_in_hand_only_once():
    first = start(kind=WRITE_ROWS, key="file 7")
    assert start(kind=WRITE_ROWS, key="file 7") == first
    assert start(kind=WRITE_ROWS, key="file 8") != first
    assert start(kind=WRITE_ROWS) != start(kind=WRITE_ROWS)
    cancel(job=first, user=UserFactory())
    assert start(kind=WRITE_ROWS, key="file 7") != first


@pytest.mark.parametrize(
    "arguments",
    [
        {"file": "/etc/passwd"},
        {"file": "imports/../../secret_key"},
        {"files": [{"one": "C:\\secret"}]},
        {"file": "imports\\..\\..\\secret"},
        {"text": "x" * 3000},
        {"when": timedelta(1)},
    ],
)
def test_arguments_are_small_and_name_no_file_elsewhere(arguments):
    with pytest.raises(ValueError, match="Arguments"):
        start(kind=WRITE_ROWS, arguments=arguments)


def test_a_key_that_is_too_long_is_refused():
    with pytest.raises(ValidationError):
        start(kind=WRITE_ROWS, key="x" * 201)


def test_a_closed_kind_cannot_be_started():
    add_gate(lambda kind: False)
    with pytest.raises(KindClosed):
        start(kind=WRITE_ROWS)


def test_what_waits_is_stopped_at_once_and_the_log_says_by_whom():
    job, person = start(kind=WRITE_ROWS), UserFactory()
    assert cancel(job=job, user=person)
    job.refresh_from_db()
    assert (job.state, job.is_finished) == (Job.State.CANCELLED, True)
    assert claim(holder="a") is None
    entry = ModelLogEntry.objects.for_instance(job).get()
    assert (entry.user, str(entry.message)) == (person, "Stopped long work")


def test_what_has_ended_is_not_stopped_any_more():
    start(kind=WRITE_ROWS)
    job = claim(holder="a")
    end(job, Job.State.DONE)
    assert not cancel(job=job, user=UserFactory())
    job.refresh_from_db()
    assert job.state == Job.State.DONE


def test_the_clock_forgets_what_ended_three_months_ago():
    unfinished, ended = start(kind=WRITE_ROWS), start(kind=WRITE_ROWS)
    cancel(job=ended, user=UserFactory())
    with time_machine.travel(timezone.now() + KEPT - timedelta(hours=1)):
        tick()
        assert Job.objects.count() == 2
    with time_machine.travel(timezone.now() + KEPT + timedelta(days=1)):
        tick()
        assert Job.objects.get() == unfinished
