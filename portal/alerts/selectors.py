"""Reads: the alerts that are on now, and when that changes."""

from datetime import datetime

from django.db.models import Exists, Min, OuterRef, Q
from django.utils import timezone

from portal.languages.translations import public_pages

from .models import Alert

LOUDEST_FIRST = {level: place for place, level in enumerate(Alert.Level.values)}


def current_alerts(at: datetime | None = None) -> list[Alert]:
    """Alerts shown at a moment (default: now), with words; emergencies first.

    Within a level the newest comes first. ``page`` is none where visitors may not
    read it. One query.
    """
    current = Alert.objects.current(at or timezone.now()).select_related("page")
    leads_on = Exists(public_pages().filter(pk=OuterRef("page_id")))
    alerts = current.annotate(leads_on=leads_on).fetch_with_words()
    for alert in alerts:
        if not alert.leads_on:
            alert.page = None
    return sorted(alerts, key=lambda alert: LOUDEST_FIRST[alert.level])


def next_alert_change(at: datetime | None = None) -> datetime | None:
    """The next moment after ``at`` at which an alert begins or ends, or none.

    Pages that show alerts may be kept until then and no longer.
    """
    at = at or timezone.now()
    moments = Alert.objects.shown().aggregate(
        start=Min("starts_at", filter=Q(starts_at__gt=at)),
        end=Min("ends_at", filter=Q(ends_at__gt=at)),
    )
    return min((moment for moment in moments.values() if moment), default=None)
