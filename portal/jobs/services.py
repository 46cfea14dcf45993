"""Writes of staff and of other rooms: start long work, stop it, forget it."""

from collections.abc import Mapping
from datetime import timedelta

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from wagtail.log_actions import log

from .arguments import checked
from .kinds import JobKind, is_open
from .models import Job

KEPT = timedelta(days=90)
CANCELLED = "portal.job.cancel"


class KindClosed(Exception):
    """Work of this kind cannot be started now: its module is switched off."""


def start(
    *,
    kind: JobKind,
    arguments: Mapping[str, object] | None = None,
    key: str = "",
    total: int | None = None,
    started_by: AbstractBaseUser | None = None,
) -> Job:
    """Have the worker do it; where ``key`` is in hand already, that job.

    ``arguments`` are never personal data. Nobody is named in ``started_by`` where the
    portal starts it by itself. ``KindClosed``; ``PermissionDenied`` where the person
    may not; ``ValueError`` for arguments that may not be kept.
    """
    if not is_open(kind):
        raise KindClosed(kind.name)
    if started_by is not None and not started_by.has_perm(kind.permission):
        raise PermissionDenied
    job = Job(
        kind=kind.name,
        arguments=checked(arguments or {}),
        key=key,
        total=total,
        started_by=started_by,
    )
    job.clean_fields()
    try:
        with transaction.atomic():
            job.save()
    except IntegrityError:
        in_hand = Job.objects.filter(kind=kind.name, key=key, finished_at=None).first()
        if in_hand is None or not key:
            raise
        return in_hand
    return job


def cancel(*, job: Job, user: AbstractBaseUser) -> bool:
    """Stop it: at once where it waits, else at its next batch. False once it ended."""
    with transaction.atomic():
        job = Job.objects.select_for_update().get(pk=job.pk)
        if job.is_finished:
            return False
        job.cancel_asked = True
        if job.state == Job.State.WAITING:
            job.state, job.finished_at = Job.State.CANCELLED, timezone.now()
        job.save(update_fields=["cancel_asked", "state", "finished_at"])
        log(job, CANCELLED, user=user)
    return True


def delete_old_jobs() -> int:
    """Forget what ended long ago; how many there were."""
    old = Job.objects.filter(finished_at__lte=timezone.now() - KEPT)
    count = old.count()
    old.delete()
    return count
