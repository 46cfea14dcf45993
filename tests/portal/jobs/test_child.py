"""The worker sees to the process that does long work, whatever becomes of it."""

import os
import signal
import subprocess
from datetime import timedelta

from django.utils import timezone

import pytest

from portal.jobs.child import Child
from portal.jobs.leases import claim
from portal.jobs.models import Job
from portal.jobs.services import start
from tests.portal.jobs.small_jobs import WRITE_ROWS

pytestmark = pytest.mark.django_db


@pytest.fixture
def child():
    """Has a process that does nothing, and holds a job."""
    child = Child()
    child.holder = "child"
    child.process = process = subprocess.Popen(["sleep", "600"])
    start(kind=WRITE_ROWS)
    claim(holder="child")
    yield child
    process.kill()
    process.wait()


def test_a_process_with_a_lease_is_left_alone(child):
    child.look()
    assert child.process.poll() is None
    assert Job.objects.get().holder == "child"


def test_a_frozen_process_is_killed_so_that_another_can_be_started(child):
    process = child.process
    os.kill(process.pid, signal.SIGSTOP)
    Job.objects.update(leased_until=timezone.now() - timedelta(minutes=1))
    child.look()
    process.wait()
    assert process.returncode == -signal.SIGKILL
    assert Job.objects.get().state == Job.State.WAITING
    child.look()
    assert child.process is None


def test_a_new_process_has_time_to_find_its_first_job(child, monkeypatch):
    Job.objects.all().delete()
    child.process.kill()
    child.process.wait()
    monkeypatch.setattr(subprocess, "Popen", lambda command: Idle())
    child.start()
    child.look()
    assert child.process.poll() is None


class Idle:
    """A process that has only just begun."""

    def poll(self):
        return None


def test_after_a_process_that_fell_over_there_is_a_pause(child, monkeypatch):
    child.process.kill()
    child.process.wait()
    child.look()
    job = Job.objects.get()
    assert (job.state, job.attempts) == (Job.State.WAITING, 1)
    Job.objects.update(due_at=timezone.now())
    child.look()
    assert child.process is None


def test_a_process_that_does_not_end_is_ended_by_force(child, monkeypatch):
    monkeypatch.setattr("portal.jobs.child.END_SECONDS", 0.1)
    process = child.process
    os.kill(process.pid, signal.SIGSTOP)
    child.end()
    assert process.returncode < 0
    assert Job.objects.get().holder == ""
    assert child.process is None
