"""Reads: whether the clock goes, which long work there is, and who may see it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Q, QuerySet
from django.utils import timezone

from .kinds import all_kinds, find_kind, open_names
from .leases import waiting
from .models import Job, Run
from .schedule import Recurring, all_recurring

LATE = timedelta(minutes=10)
"""The clock ticks each minute; so late it counts as stopped."""

VIEW_JOBS = "portal_jobs.view_job"


@dataclass(frozen=True)
class Standing:
    """A piece of recurring work and how it went; ``run`` is none before its first."""

    work: Recurring
    run: Run | None

    @property
    def is_late(self) -> bool:
        return self.run is None or self.run.due_at + LATE < timezone.now()

    @property
    def is_failing(self) -> bool:
        return bool(self.run and self.run.failures)


def standings() -> list[Standing]:
    """Every piece of recurring work; one query."""
    runs = {run.name: run for run in Run.objects.all()}
    return [Standing(work, runs.get(work.name)) for work in all_recurring()]


def last_tick() -> datetime | None:
    """When the clock last began anything; one query."""
    return (
        Run.objects.order_by("-started_at")
        .values_list("started_at", flat=True)
        .filter(started_at__isnull=False)
        .first()
    )


def clock_stands_still() -> bool:
    """Whether nothing was begun for so long that nobody can be ticking."""
    last = last_tick()
    return last is None or last + LATE < timezone.now()


def permitted_kinds(user: AbstractBaseUser) -> list[str]:
    """Names of the kinds that this person may start."""
    return [kind.name for kind in all_kinds() if user.has_perm(kind.permission)]


def may_see_some(user: AbstractBaseUser) -> bool:
    """Whether long work can be any of this person's business; asks no database."""
    return user.has_perm(VIEW_JOBS) or bool(permitted_kinds(user))


def visible_jobs(user: AbstractBaseUser) -> QuerySet[Job]:
    """Own ones and those of kinds that the person may start; all by permission."""
    jobs = Job.objects.select_related("started_by")
    if user.has_perm(VIEW_JOBS):
        return jobs
    return jobs.filter(Q(started_by=user) | Q(kind__in=permitted_kinds(user)))


def may_cancel(user: AbstractBaseUser, job: Job) -> bool:
    """Whoever started it, and whoever may start such work."""
    kind = find_kind(job.kind)
    mine = job.started_by_id is not None and job.started_by_id == user.pk
    return mine or bool(kind and user.has_perm(kind.permission))


def stuck_jobs() -> int:
    """How many nobody does although somebody should; three queries at most."""
    long_ago = timezone.now() - LATE
    silent = Job.objects.filter(state=Job.State.RUNNING, leased_until__lte=long_ago)
    left = waiting(open_names()).filter(due_at__lte=long_ago)
    at_work = Job.objects.filter(leased_until__gt=timezone.now())
    return silent.count() or (0 if at_work.exists() else left.count())
