"""Who is at which job: one holder at a time, and none for ever.

Each write names the holder it stands for, in one statement. A process that was frozen
and has lost its lease therefore changes nothing more.
"""

import secrets
from datetime import timedelta

from django.db.models import F, QuerySet
from django.utils import timezone

from .kinds import get_kind, open_names
from .models import Job

MOST_ATTEMPTS = 5
"""So often a job is begun that was killed or lost the database each time."""

PAUSE = timedelta(seconds=10)
"""Before the second attempt; twice as long before each further one."""


def new_holder() -> str:
    """A token for one process."""
    return secrets.token_hex(16)


def held(job: Job) -> QuerySet[Job]:
    """The job, while this holder has it."""
    return Job.objects.filter(pk=job.pk, holder=job.holder, state=Job.State.RUNNING)


def claim(*, holder: str) -> Job | None:
    """Take the next job that is due and may be done, or none."""
    names = open_names()
    while job := waiting(names).order_by("due_at", "pk").first():
        kind = get_kind(job.kind)
        now = timezone.now()
        taken = Job.objects.filter(pk=job.pk, state=Job.State.WAITING).update(
            state=Job.State.RUNNING,
            holder=holder,
            leased_until=now + kind.lease,
            heartbeat_at=now,
            attempts=F("attempts") + 1,
            started_at=job.started_at or now,
        )
        if taken:
            return Job.objects.get(pk=job.pk)
    return None


def waiting(names: list[str]) -> QuerySet[Job]:
    """Jobs of these kinds that nobody is at and that are due."""
    return Job.objects.filter(
        state=Job.State.WAITING, due_at__lte=timezone.now(), kind__in=names
    )


def end(job: Job, state: str, *, failure: str = "", report: str = "") -> bool:
    """Say how it ended; false where it is no longer this holder's."""
    ended = held(job).update(
        state=state,
        failure=failure,
        report=report,
        note="",
        holder="",
        leased_until=None,
        finished_at=timezone.now(),
    )
    return bool(ended)


def hand_back(job: Job) -> None:
    """Let another process go on from the checkpoint; no attempt is counted."""
    _stop(
        held(job),
        state=Job.State.WAITING,
        attempts=F("attempts") - 1,
        due_at=timezone.now(),
    )


def take_back_lost() -> int:
    """Take jobs from processes that said nothing for too long; how many."""
    lost = Job.objects.filter(state=Job.State.RUNNING, leased_until__lte=timezone.now())
    return _take_back(lost)


def take_back_from(holder: str) -> int:
    """Take jobs from a process that is known to have ended; how many."""
    return _take_back(Job.objects.filter(state=Job.State.RUNNING, holder=holder))


def _take_back(lost: QuerySet[Job]) -> int:
    return sum(_stop_lost(job) for job in lost)


def _stop_lost(job: Job) -> int:
    # the lease is named: its holder may have come back to life a moment ago
    mine = held(job).filter(leased_until=job.leased_until)
    now = timezone.now()
    if job.attempts >= MOST_ATTEMPTS:
        return _stop(mine, state=Job.State.FAILED, failure="attempts", finished_at=now)
    pause = PAUSE * 2 ** (job.attempts - 1)
    return _stop(mine, state=Job.State.WAITING, due_at=now + pause)


def _stop(mine: QuerySet[Job], **changes: object) -> int:
    """End it where somebody asked for that meanwhile, else do as the changes say."""
    free = {"holder": "", "leased_until": None, "note": ""}
    return mine.filter(cancel_asked=True).update(
        state=Job.State.CANCELLED, finished_at=timezone.now(), **free
    ) or mine.filter(cancel_asked=False).update(**changes, **free)
