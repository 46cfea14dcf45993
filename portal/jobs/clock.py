"""One tick of the clock: does what is due. Any number of processes may tick at once."""

import logging
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from .models import Run
from .schedule import Recurring, all_recurring

logger = logging.getLogger(__name__)

LEASE = timedelta(minutes=15)
"""After this time a process that said nothing counts as killed."""

LONGEST_PAUSE = timedelta(hours=1)
"""What failed is tried again after its usual time, but never later than this."""


def tick() -> list[str]:
    """Do all recurring work that is due; the names of what was done well.

    A piece of work that raises is written to the log and tried again later; the others
    go on. Each is claimed in the database first, so that it is not done twice.
    """
    works = all_recurring()
    _meet(works)
    return [work.name for work in works if _is_claimed(work) and _do(work)]


def _meet(works: tuple[Recurring, ...]) -> None:
    """Write down work that was never met: it is due now."""
    known = set(Run.objects.values_list("name", flat=True))
    new = [
        Run(name=work.name, due_at=timezone.now())
        for work in works
        if work.name not in known
    ]
    if new:
        Run.objects.bulk_create(new, ignore_conflicts=True)


def _is_claimed(work: Recurring) -> bool:
    """Whether this process may do it; one statement, so that only one process may."""
    now = timezone.now()
    free = Q(leased_until=None) | Q(leased_until__lte=now)
    due = Run.objects.filter(free, name=work.name, due_at__lte=now)
    return due.update(leased_until=now + LEASE, started_at=now) == 1


def _do(work: Recurring) -> bool:
    begun = timezone.now()
    try:
        work.run()
    except Exception as failure:
        logger.exception("The clock could not do %s", work.name)
        _note_failure(work, begun, type(failure).__name__)
        return False
    Run.objects.filter(name=work.name).update(
        due_at=begun + work.every,
        leased_until=None,
        succeeded_at=timezone.now(),
        failures=0,
        failure="",
    )
    return True


def _note_failure(work: Recurring, begun: datetime, failure: str) -> None:
    run = Run.objects.get(name=work.name)
    run.due_at = begun + min(work.every, LONGEST_PAUSE)
    run.leased_until = None
    run.failures += 1
    run.failure = failure
    run.save()
