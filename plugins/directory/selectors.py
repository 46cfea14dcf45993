"""Reads: services as visitors may see them."""

from collections.abc import Iterable

from django.db.models import QuerySet

from .models import Attribute, Location, Service, ServiceAtLocation
from .terms import terms_below


def public_services() -> QuerySet[Service]:
    """Active, not hidden, not missing in its data set, nor its organization."""
    return Service.objects.shown()


def with_term(services: QuerySet[Service], term: int) -> QuerySet[Service]:
    """Those that have the category or one below it."""
    return with_term_among(services, [term])


def with_term_among(
    services: QuerySet[Service], terms: Iterable[int]
) -> QuerySet[Service]:
    """As ``with_term``, for any of several; ``terms`` may be a query of keys."""
    having = Attribute.objects.filter(taxonomy_term__in=terms_below(terms))
    return services.filter(pk__in=having.values("service"))


def in_city(services: QuerySet[Service], city: str) -> QuerySet[Service]:
    """Those offered at a place there; upper and lower case are the same."""
    there = Location.objects.shown().filter(addresses__city__iexact=city)
    offered = ServiceAtLocation.objects.filter(location__in=there)
    return services.filter(pk__in=offered.values("service"))
