"""The checks of what every portal leans on."""

import uuid

from django.core.cache import caches
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.mail import get_connection
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from django_tasks_db.models import DBTaskResult

from portal.jobs.selectors import (
    clock_stands_still,
    last_tick,
    standings,
    stuck_jobs,
)
from portal.languages.lists import row_of

from .checks import HealthCheck, Unwell


def look_at_clock() -> None:
    if clock_stands_still():
        last = last_tick()
        if last is None:
            raise Unwell(_("It has never run."))
        when = date_format(localtime(last), "DATETIME_FORMAT")
        raise Unwell(_("It last ran on %(when)s.") % {"when": when})
    late = [standing for standing in standings() if standing.is_failing]
    if late:
        names = row_of(standing.work.title for standing in late)
        raise Unwell(_("This could not be done: %(names)s.") % {"names": names})


def look_at_tasks() -> None:
    failed = DBTaskResult.objects.failed().count()
    if failed:
        words = ngettext(
            "%(count)s task failed in the last two weeks.",
            "%(count)s tasks failed in the last two weeks.",
            failed,
        )
        raise Unwell(words % {"count": failed})


def look_at_jobs() -> None:
    if stuck := stuck_jobs():
        words = ngettext(
            "%(count)s piece of work is not getting on.",
            "%(count)s pieces of work are not getting on.",
            stuck,
        )
        raise Unwell(words % {"count": stuck})


def look_at_caches() -> None:
    """Whether what is written can be read again, in every cache."""
    for name in ("default", "pages"):
        key, word = f"health.{name}", uuid.uuid4().hex
        caches[name].set(key, word, 60)
        if caches[name].get(key) != word:
            raise Unwell(_("What was written could not be read again."))


def look_at_storage() -> None:
    """Whether a file can be written, and taken away again."""
    name = default_storage.save(f"health/{uuid.uuid4().hex}.txt", ContentFile(b"well"))
    default_storage.delete(name)


def look_at_mail() -> None:
    """Whether the mail server lets us in; sends nothing."""
    connection = get_connection()
    connection.open()
    connection.close()


OURS = (
    HealthCheck(
        "clock",
        gettext_lazy("The clock"),
        gettext_lazy(
            "It publishes pages by their dates, sends mail about reports and forgets "
            "what has ended. Ask whoever runs the server to start the worker."
        ),
        look_at_clock,
        is_quick=True,
    ),
    HealthCheck(
        "tasks",
        gettext_lazy("Work in the background"),
        gettext_lazy(
            "Staff search may miss what was changed. Ask whoever runs the server to "
            "look into the log."
        ),
        look_at_tasks,
        is_quick=True,
    ),
    HealthCheck(
        "jobs",
        gettext_lazy("Long work"),
        gettext_lazy(
            "Imports and the like do not go on. Ask whoever runs the server to start "
            "the worker, and to look into the log."
        ),
        look_at_jobs,
        is_quick=True,
    ),
    HealthCheck(
        "caches",
        gettext_lazy("Short memory"),
        gettext_lazy(
            "Pages are slower, and too many tries at signing in are not counted. Ask "
            "whoever runs the server to look at the cache."
        ),
        look_at_caches,
    ),
    HealthCheck(
        "storage",
        gettext_lazy("Pictures and documents"),
        gettext_lazy(
            "Uploads may fail and pictures may be missing. Ask whoever runs the server "
            "to look at the storage."
        ),
        look_at_storage,
    ),
    HealthCheck(
        "mail",
        gettext_lazy("Mail"),
        gettext_lazy(
            "Invitations and mail about reports do not go out. Ask whoever runs the "
            "server to look at the mail settings."
        ),
        look_at_mail,
    ),
)
