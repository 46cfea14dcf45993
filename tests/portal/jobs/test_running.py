"""A job goes on from its last batch, ends once, and says how."""

from dataclasses import replace
from datetime import timedelta

from django.db import DatabaseError, connection
from django.utils import timezone

import pytest
import time_machine

from portal.jobs import kinds, leases
from portal.jobs.kinds import add_gate
from portal.jobs.leases import MOST_ATTEMPTS, PAUSE, claim, take_back_lost
from portal.jobs.models import Job
from portal.jobs.running import run, run_waiting
from portal.jobs.services import cancel, start
from portal.jobs.words import counts_of, standing_of
from portal.jobs.work import CannotGoOn, LeaseLost, Work
from tests.portal.accounts.factories import UserFactory
from tests.portal.jobs.rows import rows_of
from tests.portal.jobs.small_jobs import WRITE_ROWS, insert, write_rows

pytestmark = pytest.mark.usefixtures("table")


def never() -> bool:
    return False


def do(body, *, stops=never):
    """Start a job whose body is ``body`` and let it run; how it is then."""
    kind = replace(WRITE_ROWS, run=body)
    kinds._kinds[kind.name] = kind
    job = start(kind=kind)
    run(claim(holder="a"), stops)
    return Job.objects.get(pk=job.pk)


def go_on():
    """Do what waits, whenever it is due."""
    Job.objects.filter(state=Job.State.WAITING).update(due_at=timezone.now())
    run_waiting(holder="b", stops=never)


def after_first_batch(act):
    """The body of the small kind; ``act`` happens once, after the first batch."""
    acts = [act]

    def body(work):
        if not work.checkpoint:
            with work.batch(checkpoint={"next": 2}, done=2, total=6) as batch:
                insert(0)
                insert(1)
                batch.counts["written"] += 2
            acts.pop()()
        write_rows(work)

    return body


def test_what_waits_is_done_each_row_once():
    jobs = [start(kind=WRITE_ROWS) for _number in range(2)]
    assert run_waiting(holder="a", stops=never) == 2
    assert rows_of() == [0, 1, 2, 3, 4, 5] * 2
    for job in jobs:
        job.refresh_from_db()
        assert (job.state, job.done, job.total) == (Job.State.DONE, 6, 6)
        assert counts_of(job) == [("Rows written", 6)]
        assert (job.holder, job.leased_until, job.attempts) == ("", None, 1)
        assert job.started_at <= job.heartbeat_at <= job.finished_at
    assert run_waiting(holder="a", stops=never) == 0


def test_a_batch_extends_the_lease_and_shows_how_far_it_is():
    seen = []

    def body(work):
        with time_machine.travel(timezone.now() + timedelta(seconds=30)):
            work.tell(total=6, note="writing")
            seen.append(Job.objects.get())
            write_rows(work)

    begun = timezone.now()
    do(body)
    assert (seen[0].total, standing_of(seen[0])) == (6, "Rows are being written.")
    assert seen[0].leased_until >= begun + timedelta(seconds=30) + WRITE_ROWS.lease


def test_a_body_that_fails_says_so_without_its_words_and_keeps_its_batches(caplog):
    def fail():
        raise LookupError("the name of a family")

    job = do(after_first_batch(fail))
    assert (job.state, job.failure, job.done) == (Job.State.FAILED, "error", 2)
    assert "An error stopped it" in standing_of(job)
    assert "family" not in str(vars(job))
    assert rows_of() == [0, 1]
    assert f"Job {job.pk} failed" in caplog.text


def test_a_body_that_knows_why_tells_staff_in_its_own_words():
    def body(work):
        raise CannotGoOn("writing")

    job = do(body)
    assert job.state == Job.State.FAILED
    assert standing_of(job) == "Rows are being written."


def test_what_a_failing_batch_wrote_is_not_kept():
    def body(work):
        with work.batch(checkpoint={"next": 2}, done=2) as batch:
            batch.counts["written"] += 1
            insert(0)
            raise LookupError

    job = do(body)
    assert (rows_of(), job.checkpoint, job.counts, job.done) == ([], {}, {}, 0)


def test_a_body_that_ignores_errors_is_stopped_all_the_same():
    def body(work):
        for number in range(3):
            try:
                with work.batch(done=number):
                    insert(number)
                cancel(job=work.job, user=UserFactory())
            except Exception:
                continue

    job = do(body)
    assert (job.state, rows_of()) == (Job.State.CANCELLED, [0])


def test_without_the_database_it_is_tried_again_and_at_last_given_up(caplog):
    def body(work):
        raise DatabaseError("password of the database")

    job = do(body)
    pauses = []
    while job.state == Job.State.WAITING:
        pauses.append(round((job.due_at - timezone.now()) / PAUSE))
        assert "goes on by itself" in standing_of(job)
        assert claim(holder="b") is None
        go_on()
        job.refresh_from_db()
    assert pauses == [1, 2, 4, 8]
    assert (job.state, job.attempts) == (Job.State.FAILED, MOST_ATTEMPTS)
    assert "never came to its end" in standing_of(job)


def test_a_job_that_kills_its_process_each_time_is_given_up():
    job = start(kind=WRITE_ROWS)
    for _attempt in range(MOST_ATTEMPTS):
        Job.objects.update(due_at=timezone.now())
        assert claim(holder="killed")
        assert take_back_lost() == 0
        Job.objects.update(leased_until=timezone.now())
        assert take_back_lost() == 1
    assert claim(holder="b") is None
    job.refresh_from_db()
    assert (job.state, job.failure) == (Job.State.FAILED, "attempts")


def test_a_cancelled_job_keeps_what_was_committed_and_says_so():
    def stop():
        cancel(job=Job.objects.get(), user=UserFactory())

    job = do(after_first_batch(stop))
    assert (job.state, job.done, rows_of()) == (Job.State.CANCELLED, 2, [0, 1])
    assert "What was done until then stays" in standing_of(job)
    assert counts_of(job) == [("Rows written", 2)]
    go_on()
    assert rows_of() == [0, 1]


def test_a_cancelled_job_whose_process_was_killed_does_not_begin_again():
    job = start(kind=WRITE_ROWS)
    claim(holder="killed")
    cancel(job=job, user=UserFactory())
    Job.objects.update(leased_until=timezone.now())
    take_back_lost()
    job.refresh_from_db()
    assert (job.state, job.is_finished) == (Job.State.CANCELLED, True)


def test_a_job_of_a_kind_that_is_closed_waits_with_its_checkpoint():
    closed = []
    add_gate(lambda kind: not closed)
    job = do(after_first_batch(lambda: closed.append(1)))
    assert (job.state, job.checkpoint, job.attempts) == ("waiting", {"next": 2}, 0)
    assert "switched on again" in standing_of(job)
    go_on()
    assert rows_of() == [0, 1]
    closed.clear()
    go_on()
    job.refresh_from_db()
    assert (job.state, rows_of()) == (Job.State.DONE, [0, 1, 2, 3, 4, 5])
    assert counts_of(job) == [("Rows written", 6)]


def test_a_job_whose_code_is_gone_waits_and_is_shown_by_its_name():
    job = start(kind=WRITE_ROWS)
    kinds._kinds.clear()
    go_on()
    job.refresh_from_db()
    assert job.state == Job.State.WAITING
    assert "switched on again" in standing_of(job)


def test_a_process_that_is_to_end_hands_its_job_back_at_the_next_batch():
    told = []
    job = do(after_first_batch(lambda: told.append(1)), stops=lambda: bool(told))
    assert (job.state, job.holder, job.attempts) == ("waiting", "", 0)
    assert job.due_at <= timezone.now()
    go_on()
    assert rows_of() == [0, 1, 2, 3, 4, 5]


def test_only_the_holder_of_the_lease_writes():
    start(kind=WRITE_ROWS)
    late = Work(claim(holder="late"), WRITE_ROWS)
    Job.objects.update(leased_until=timezone.now())
    go_on()
    with pytest.raises(LeaseLost), late.batch(done=0):
        insert(99)
    assert not leases.end(late.job, Job.State.FAILED)
    assert Job.objects.get().state == Job.State.WAITING
    go_on()
    with pytest.raises(LeaseLost):
        late.tell(note="late")
    leases.hand_back(late.job)
    job = Job.objects.get()
    assert (job.state, rows_of()) == (Job.State.DONE, [0, 1, 2, 3, 4, 5])


def test_a_lease_that_is_lost_within_a_batch_undoes_the_batch():
    def body(work):
        with work.batch(checkpoint={"next": 2}):
            insert(0)
            Job.objects.update(holder="another")

    job = do(body)
    assert (rows_of(), job.holder, job.checkpoint) == ([], "a", {})


def test_a_lease_that_ended_unnoticed_is_extended():
    start(kind=WRITE_ROWS)
    work = Work(claim(holder="slow"), WRITE_ROWS)
    Job.objects.update(leased_until=timezone.now() - timedelta(minutes=1))
    work.tell(note="writing")
    assert take_back_lost() == 0


def test_a_batch_needs_few_queries(django_assert_max_num_queries):
    start(kind=WRITE_ROWS)
    work = Work(claim(holder="a"), WRITE_ROWS)
    outside = 2 if connection.vendor == "sqlite" else 3
    with django_assert_max_num_queries(outside + 2), work.batch(done=1):
        pass
