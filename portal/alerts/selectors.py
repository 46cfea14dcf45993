"""Reads: the alerts that are on now."""

from datetime import datetime

from django.db.models import Exists, OuterRef
from django.utils import timezone

from portal.languages.translations import public_pages
from portal.page_cache.time_limits import true_until

from .models import Alert

LOUDEST_FIRST = {level: place for place, level in enumerate(Alert.Level.values)}


def current_alerts(at: datetime | None = None) -> list[Alert]:
    """Alerts shown at a moment (default: now), with words; emergencies first.

    Within a level the newest comes first. ``page`` is none where visitors may not
    read it. One query. The page that is being built is told until when this is true.
    """
    at = at or timezone.now()
    to_come = Alert.objects.not_ended(at).select_related("page")
    leads_on = Exists(public_pages().filter(pk=OuterRef("page_id")))
    alerts = to_come.annotate(leads_on=leads_on).fetch_with_words()
    for alert in alerts:
        true_until(alert.starts_at if alert.starts_at > at else alert.ends_at)
        if not alert.leads_on:
            alert.page = None
    current = [alert for alert in alerts if alert.starts_at <= at]
    return sorted(current, key=lambda alert: LOUDEST_FIRST[alert.level])
