"""Which services a visitor sees a record in: what search must hear of a change."""

from collections.abc import Iterable

from django.db import models

from .models import (
    Address,
    Attribute,
    Location,
    Organization,
    Phone,
    Schedule,
    Service,
    ServiceAtLocation,
    TaxonomyTerm,
)
from .terms import terms_below

PATHS: dict[type[models.Model], tuple[str, ...]] = {
    Service: ("pk",),
    Organization: ("organization",),
    Location: ("service_at_locations__location",),
    ServiceAtLocation: ("service_at_locations",),
    Address: ("service_at_locations__location__addresses",),
    Attribute: ("attributes",),
    TaxonomyTerm: ("attributes__taxonomy_term",),
    Phone: (
        "phones",
        "organization__phones",
        "service_at_locations__phones",
        "service_at_locations__location__phones",
    ),
    Schedule: (
        "schedules",
        "service_at_locations__schedules",
        "service_at_locations__location__schedules",
    ),
}
"""From a service to what it shows; a list of categories shows nowhere."""


def services_showing(kind: type[models.Model], keys: Iterable[int]) -> set[int]:
    """Keys of all services that show one of these records, public or not.

    Of a category also those that have one below it. One query for each path.
    """
    wanted: object = list(keys)
    if not wanted:
        return set()
    if kind is TaxonomyTerm:
        wanted = terms_below(keys)
    found: set[int] = set()
    for path in PATHS.get(kind, ()):
        rows = Service.objects.filter(**{f"{path}__in": wanted})
        found.update(rows.values_list("pk", flat=True))
    return found
