"""Whether services are open now, for the door on each card."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db.models import F, QuerySet
from django.utils import timezone

from portal.contacts.opening import Opening, opening
from portal.page_cache.time_limits import true_until

from .hours import day_by_day
from .models import Schedule

FACTS = (
    *("pk", "byday", "freq", "interval", "extra", "opens_at", "closes_at"),
    *("by_appointment", "valid_from", "valid_to"),
)


def opening_now(schedules: Iterable[Schedule]) -> Opening | None:
    """The state at this moment; the page that is being built is told until when."""
    weekly = [row for row in schedules if row.is_weekly]
    found = opening(day_by_day(weekly), timezone.localtime())
    if found is not None:
        true_until(found.true_until)
    return found


def first_schedules(keys: Sequence[int]) -> dict[int, list[Schedule]]:
    """By service: its own times, else those of its first place that has some."""
    at_place = "location__service_at_locations__service"
    shown = {"location__hidden": False, "location__missing_since": None}
    own = Schedule.objects.filter(service__in=keys)
    offered = Schedule.objects.filter(service_at_location__service__in=keys)
    there = Schedule.objects.filter(**{f"{at_place}__in": keys}, **shown)
    rows = _ranked(own, "service", "service").union(
        _ranked(offered, "service_at_location__service", "service_at_location"),
        _ranked(there, at_place, "location"),
        all=True,
    )
    by_owner: dict[int, dict[int, list[Schedule]]] = defaultdict(dict)
    for row in rows:
        facts = {name: row[name] for name in FACTS}
        owner = by_owner[row["offered"]].setdefault(row["owner"], [])
        owner.append(Schedule(**facts))
    return {key: next(iter(owners.values())) for key, owners in by_owner.items()}


def _ranked(schedules: QuerySet[Schedule], service: str, owner: str) -> QuerySet:
    """As plain values, with the service they stand for and what they hang on."""
    return schedules.order_by().values(
        *FACTS, offered=F(service), owner=F(f"{owner}__pk")
    )
