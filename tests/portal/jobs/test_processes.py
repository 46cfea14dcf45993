"""Processes that are killed, frozen or told to end: each row once, nothing for ever."""

import os
import signal

from django.db import connection
from django.utils import timezone

import pytest

from portal.jobs.models import Job, Run
from portal.jobs.running import run_waiting
from portal.jobs.services import cancel, start
from tests.portal.jobs.processes import begin, complete, wait_until
from tests.portal.jobs.rows import rows_of
from tests.portal.jobs.small_jobs import WRITE_ROWS

pytestmark = pytest.mark.usefixtures("committing")

ALL = [0, 1, 2, 3, 4, 5]


@pytest.fixture
def hold(tmp_path):
    """The small kind waits at a place until the file of ``hold`` is taken away."""
    file = tmp_path / "hold"
    file.touch()
    return file


@pytest.fixture
def started():
    """Starts processes and leaves none behind."""
    processes = []

    def started(*words, **environment):
        processes.append(begin(*words, **environment))
        return processes[-1]

    yield started
    for process in processes:
        if process.poll() is None:
            process.kill()
        process.communicate()


def holding(file, place="right after a batch", **environment):
    return {
        "SMALL_JOBS_FILE": str(file),
        "SMALL_JOBS_HOLD": place,
        **environment,
    }


def reached(file):
    return file.with_suffix(".reached").exists()


def job():
    return Job.objects.get()


def children_of(process):
    with open(f"/proc/{process.pid}/task/{process.pid}/children") as children:
        return [int(number) for number in children.read().split()]


def is_told_to_end(pid):
    with open(f"/proc/{pid}/status") as status:
        waiting = dict(line.split(":", 1) for line in status)["ShdPnd"]
    return int(waiting, 16) & 1 << signal.SIGTERM - 1


def be_due():
    """As if the leases of killed processes and all pauses were over."""
    Job.objects.filter(state=Job.State.RUNNING).update(leased_until=timezone.now())
    run_waiting(holder="takes back", stops=lambda: True)
    Job.objects.filter(state=Job.State.WAITING).update(due_at=timezone.now())


def go_on():
    """Another process, this one, does what is left."""
    be_due()
    run_waiting(holder="goes on", stops=lambda: False)


@pytest.mark.parametrize(
    ("place", "kept"),
    [
        ("before the first batch", []),
        ("in the middle of a batch", [0, 1]),
        ("right after a batch", [0, 1, 2, 3]),
        ("after the last batch", ALL),
        ("while handing back", [0, 1, 2, 3]),
    ],
)
def test_a_killed_process_leaves_a_job_that_another_one_completes(started, place, kept):
    start(kind=WRITE_ROWS)
    code, _logged = complete(started("run_jobs", SMALL_JOBS_DIE=place))
    assert code == -signal.SIGKILL
    assert (job().state, rows_of()) == (Job.State.RUNNING, kept)
    go_on()
    assert (job().state, rows_of()) == (Job.State.DONE, ALL)
    assert (job().counts, job().attempts) == ({"written": 6}, 2)
    go_on()
    assert rows_of() == ALL


def test_a_frozen_process_writes_nothing_more_once_another_has_taken_over(
    started, hold
):
    start(kind=WRITE_ROWS)
    process = started("run_jobs", **holding(hold, SMALL_JOBS_LEASE="1"))
    wait_until(lambda: reached(hold), "the second batch")
    process.send_signal(signal.SIGSTOP)
    wait_until(lambda: job().leased_until <= timezone.now(), "the end of the lease")
    go_on()
    assert (job().state, rows_of()) == (Job.State.DONE, ALL)
    ended = job().finished_at
    hold.unlink()
    process.send_signal(signal.SIGCONT)
    code, logged = complete(process)
    assert (code, rows_of(), job().finished_at) == (0, ALL, ended)
    assert "Another process has taken over job" in logged


@pytest.mark.skipif(
    connection.vendor == "sqlite",
    reason="SQLite has one lock for all writes: who holds it frozen is killed instead",
)
def test_a_process_frozen_within_a_batch_holds_up_nobody(started, hold):
    start(kind=WRITE_ROWS)
    place = holding(hold, "in the middle of a batch", SMALL_JOBS_LEASE="1")
    process = started("run_jobs", **place)
    wait_until(lambda: reached(hold), "the middle of a batch")
    process.send_signal(signal.SIGSTOP)
    with connection.cursor() as cursor:
        wait_until(lambda: not idle_in_transaction(cursor), "the end of the batch")
    wait_until(lambda: job().leased_until <= timezone.now(), "the end of the lease")
    go_on()
    hold.unlink()
    process.send_signal(signal.SIGCONT)
    assert complete(process)[0] == 0
    assert (job().state, rows_of()) == (Job.State.DONE, ALL)


def idle_in_transaction(cursor):
    cursor.execute(
        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() "
        "AND state = 'idle in transaction'"
    )
    return cursor.fetchone()


def test_two_processes_do_one_job_once(started, hold):
    start(kind=WRITE_ROWS)
    both = [started("run_jobs", **holding(hold)) for _number in range(2)]
    wait_until(
        lambda: any(process.poll() is not None for process in both), "an idle process"
    )
    wait_until(lambda: reached(hold), "the second batch")
    hold.unlink()
    assert [complete(process)[0] for process in both] == [0, 0]
    assert (job().state, job().attempts, rows_of()) == (Job.State.DONE, 1, ALL)


def test_the_worker_ticks_on_while_its_child_works_and_shows_how_far_it_is(
    started, hold
):
    start(kind=WRITE_ROWS)
    worker = started("work", **holding(hold))
    wait_until(lambda: reached(hold), "the second batch")
    assert (job().state, job().done, job().total) == (Job.State.RUNNING, 4, 6)
    wait_until(Run.objects.filter(succeeded_at__isnull=False).exists, "a tick")
    (child,) = children_of(worker)
    with open(f"/proc/{child}/stat") as stat:
        niceness = stat.read().rpartition(")")[2].split()[16]
    assert int(niceness) == 10
    hold.unlink()
    wait_until(lambda: job().is_finished, "the end of the job")
    assert (job().state, rows_of()) == (Job.State.DONE, ALL)
    worker.terminate()
    assert complete(worker)[0] == 0


def test_a_cancelled_job_ends_at_its_next_batch(started, hold):
    start(kind=WRITE_ROWS)
    process = started("run_jobs", **holding(hold))
    wait_until(lambda: reached(hold), "the second batch")
    cancel(job=job(), user=None)
    hold.unlink()
    assert complete(process)[0] == 0
    assert (job().state, job().done, rows_of()) == (
        Job.State.CANCELLED,
        4,
        [0, 1, 2, 3],
    )


def test_a_worker_that_is_told_to_end_hands_its_job_back_at_once(started, hold):
    start(kind=WRITE_ROWS)
    worker = started("work", **holding(hold))
    wait_until(lambda: reached(hold), "the second batch")
    (child,) = children_of(worker)
    worker.terminate()
    wait_until(lambda: is_told_to_end(child), "the word to the child")
    hold.unlink()
    assert complete(worker)[0] == 0
    assert (job().state, job().attempts, job().holder) == (Job.State.WAITING, 0, "")
    assert rows_of() == [0, 1, 2, 3]
    go_on()
    assert rows_of() == ALL


def test_the_child_of_a_killed_worker_hands_its_job_back(started, hold):
    start(kind=WRITE_ROWS)
    worker = started("work", **holding(hold))
    wait_until(lambda: reached(hold), "the second batch")
    worker.kill()
    worker.wait()
    hold.unlink()
    wait_until(lambda: job().state == Job.State.WAITING, "the job back")
    assert (job().attempts, rows_of()) == (0, [0, 1, 2, 3])


def test_a_worker_frees_the_job_of_a_killed_child_at_once(started, hold):
    start(kind=WRITE_ROWS)
    worker = started("work", **holding(hold))
    wait_until(lambda: reached(hold), "the second batch")
    (child,) = children_of(worker)
    os.kill(child, signal.SIGKILL)
    wait_until(lambda: job().state == Job.State.WAITING, "the job back")
    assert (job().attempts, job().holder) == (1, "")
    assert job().due_at > timezone.now()
