"""Writes: packages that are handed in, checked, imported, and thrown away."""

import secrets
from datetime import timedelta

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.jobs.services import start

from ..models import ImportRun
from ..tasks import CHECK, IMPORT
from .finishing import finish

State = ImportRun.State
FOLDER = "directory_imports"
PACKAGES_KEPT = timedelta(days=7)
RUNS_KEPT = timedelta(days=400)
MAY_IMPORT = "directory.import_packages"


def hand_in(
    *, file: File, source: str, language: str, user: AbstractBaseUser
) -> ImportRun:
    """Keep an uploaded package out of everybody's reach and have it checked."""
    if not user.has_perm(MAY_IMPORT):
        raise PermissionDenied
    package = default_storage.save(f"{FOLDER}/{secrets.token_hex(16)}.zip", file)
    run = ImportRun(
        source=source,
        language=language,
        file_name=(file.name or "")[-255:],
        package=package,
        started_by=user,
    )
    try:
        with transaction.atomic():
            run.full_clean()
            run.save()
            run.job = start(
                kind=CHECK, arguments={"run": run.pk}, key=str(run.pk), started_by=user
            )
            run.save(update_fields=["job"])
    except BaseException:
        default_storage.delete(package)
        raise
    return run


@transaction.atomic
def begin_import(*, run: ImportRun, user: AbstractBaseUser) -> ImportRun:
    """Import a package that was checked. ``ValidationError`` where it cannot be now."""
    run = ImportRun.objects.select_for_update().get(pk=run.pk)
    if run.state != State.CHECKED or not run.package:
        raise ValidationError(_("This package cannot be imported any more."))
    job = start(kind=IMPORT, arguments={"run": run.pk}, key=run.source, started_by=user)
    if job.arguments != {"run": run.pk}:
        raise ValidationError(
            _("Another import of this data set is under way. Wait until it has ended.")
        )
    run.findings.all().delete()
    run.rows, run.kinds = {}, {}
    run.state, run.job = State.IMPORTING, job
    run.save()
    return run


@transaction.atomic
def discard(*, run: ImportRun, user: AbstractBaseUser) -> None:
    """Throw a checked package away instead of importing it."""
    if not user.has_perm(MAY_IMPORT):
        raise PermissionDenied
    run = ImportRun.objects.select_for_update().get(pk=run.pk)
    if run.state == State.CHECKED:
        finish(run=run, state=State.DISCARDED)


def clear_away() -> None:
    """Delete packages that nobody will import any more, and runs of long ago."""
    long_ago = timezone.now() - PACKAGES_KEPT
    for run in ImportRun.objects.exclude(package="").select_related("job"):
        is_over = run.job is None or run.job.is_finished
        is_waiting = run.state == State.CHECKED and run.created_at > long_ago
        if is_over and not is_waiting:
            is_checked = run.state == State.CHECKED
            state = State.DISCARDED if is_checked else State.STOPPED
            with transaction.atomic():
                finish(run=run, state=state)
    ImportRun.objects.filter(created_at__lte=timezone.now() - RUNS_KEPT).delete()
