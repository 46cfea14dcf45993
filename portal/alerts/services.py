"""Writes: what staff do to an alert apart from editing it."""

from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from wagtail.log_actions import log

from .models import Alert

ENDED_EARLY = "portal_alerts.end"


@transaction.atomic
def end_alert(
    *, alert: Alert, at: datetime | None = None, user: AbstractBaseUser | None = None
) -> Alert:
    """End an alert at a moment (default: now) in every language, and log who did it.

    One that has ended already stays as it is. Raises ``ValidationError`` for one that
    has not begun: that is hidden or deleted instead.
    """
    at = at or timezone.now()
    alert = Alert.objects.select_for_update().get(pk=alert.pk)
    if alert.ends_at <= at:
        return alert
    alert.ends_at = at
    alert.full_clean()
    alert.save()
    log(alert, ENDED_EARLY, user=user)
    return alert
