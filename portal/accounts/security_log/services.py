"""Writes: one line of the security log, and the end of old ones."""

from datetime import timedelta

from django.contrib.auth.models import Group
from django.utils import timezone

from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from portal.accounts.models import User
from portal.accounts.security_log.actions import EVENTS

KEPT = timedelta(days=400)
"""A year and a month: last year's same season can still be looked at."""


def record(
    *, user: User | Group, action: str, by: User | None, **details: object
) -> None:
    """Note what happened to ``user``; ``by`` is who did it, ``None`` nobody known.

    Names are written into the line, so that it stays readable when people are gone.
    ``details`` never hold an address, a device or what somebody typed.
    """
    data = {**details, "by": by.get_full_name()} if by else details
    log(user, action, user=by, data=data)


def delete_old_entries() -> int:
    """Delete what is older than ``KEPT``; safe to run again at any time."""
    deleted, _ = ModelLogEntry.objects.filter(
        action__in=EVENTS, timestamp__lt=timezone.now() - KEPT
    ).delete()
    return deleted
