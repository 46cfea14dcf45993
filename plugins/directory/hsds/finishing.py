"""How a run ends, for long work and for staff."""

from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from ..models import ImportRun


def finish(*, run: ImportRun, state: str) -> None:
    """Say how it ended. A package that is not needed any more goes after the commit."""
    package, run.state = run.package, state
    run.finished_at = timezone.now()
    if state != ImportRun.State.CHECKED:
        run.package = ""
        if package:
            transaction.on_commit(lambda: default_storage.delete(package))
    run.save(update_fields=["state", "finished_at", "package"])
