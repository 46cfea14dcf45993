"""Reads: services as visitors may see them."""

from django.db.models import Q, QuerySet

from .models import Attribute, Service, ServiceAtLocation
from .terms import terms_below


def public_services() -> QuerySet[Service]:
    """Active, not hidden, not missing in its data set, nor its organization."""
    theirs = Q(organization__hidden=False, organization__missing_since=None)
    return Service.objects.shown().filter(
        Q(organization=None) | theirs,
        status=Service.Status.ACTIVE,
        missing_since=None,
    )


def with_term(services: QuerySet[Service], term: int) -> QuerySet[Service]:
    """Those that have the category or one below it."""
    having = Attribute.objects.filter(taxonomy_term__in=terms_below([term]))
    return services.filter(pk__in=having.values("service"))


def in_city(services: QuerySet[Service], city: str) -> QuerySet[Service]:
    """Those offered at a place there; upper and lower case are the same."""
    there = ServiceAtLocation.objects.filter(
        location__addresses__city__iexact=city,
        location__hidden=False,
        location__missing_since=None,
    )
    return services.filter(pk__in=there.values("service"))
