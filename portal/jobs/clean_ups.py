"""What the clock does for every portal: publishing by date, and forgetting."""

from datetime import timedelta
from io import StringIO

from django.core.cache import caches
from django.core.cache.backends.db import DatabaseCache
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from django_tasks import task_backends
from django_tasks_db.backend import DatabaseBackend

from .schedule import Recurring
from .services import delete_old_jobs

DRAFTS_KEPT_DAYS = 400
"""Older drafts that nobody needs are deleted: longer than a year, so that staff can
still see what a page said at this time last year."""

TASKS_KEPT_DAYS = 14


def publish_by_date() -> None:
    call_command("publish_scheduled")


def forget_sessions() -> None:
    call_command("clearsessions")


def forget_drafts() -> None:
    call_command("purge_revisions", days=DRAFTS_KEPT_DAYS, stdout=StringIO())


def forget_tasks() -> None:
    if not isinstance(task_backends["default"], DatabaseBackend):
        return
    call_command(
        "prune_db_task_results",
        min_age_days=TASKS_KEPT_DAYS,
        queue_name="*",
        verbosity=0,
    )


def forget_cached() -> None:
    """Delete what has expired; the database's cache does so only when it is full."""
    cache = caches["default"]
    if not isinstance(cache, DatabaseCache):
        return
    table = connection.ops.quote_name(cache._table)
    now = connection.ops.adapt_datetimefield_value(
        timezone.now().replace(microsecond=0)
    )
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {table} WHERE expires < %s", [now])  # noqa: S608


CLEAN_UPS = (
    Recurring(
        "jobs.publish_by_date",
        _("Publish and end pages by their dates"),
        publish_by_date,
        timedelta(minutes=1),
    ),
    Recurring(
        "jobs.forget_sessions",
        _("Forget sign-ins that have ended"),
        forget_sessions,
        timedelta(hours=6),
    ),
    Recurring(
        "jobs.forget_cached",
        _("Forget what was kept for a short time"),
        forget_cached,
        timedelta(hours=1),
    ),
    Recurring(
        "jobs.forget_drafts",
        _("Delete drafts that are older than a year"),
        forget_drafts,
        timedelta(days=1),
    ),
    Recurring(
        "jobs.forget_tasks",
        _("Forget tasks that are done"),
        forget_tasks,
        timedelta(days=1),
    ),
    Recurring(
        "jobs.delete_old_jobs",
        _("Delete what is known of long work that ended months ago"),
        delete_old_jobs,
        timedelta(days=1),
    ),
)
