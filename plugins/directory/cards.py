"""What a card shows of a service besides its words: who, where, and whom to call."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Case, F, IntegerField, QuerySet, Value, When

from portal.contacts.opening import Opening

from .models import Address, Organization, Phone, Service, ServiceAtLocation
from .opening import first_schedules, opening_now

DIALLED = (Phone.Type.VOICE, Phone.Type.CELL)


@dataclass
class Card:
    """The number to call first, the first address to go to, and whether it is open.

    The address is in the city that was asked for, if there is one.
    """

    phone: Phone | None = None
    address: Address | None = None
    opening: Opening | None = None


def with_cards(services: Sequence[Service], *, city: str = "") -> list[Service]:
    """The same services, each with its ``organization`` and a ``card``.

    Four queries, however many there are.
    """
    keys = [service.pk for service in services]
    organizations = fetch_organizations(services)
    addresses, phones = first_addresses(keys, city), first_phones(keys)
    schedules = first_schedules(keys)
    for service in services:
        if service.organization_id is not None:
            service.organization = organizations[service.organization_id]
        service.card = Card(
            phones.get(service.pk),
            addresses.get(service.pk),
            opening_now(schedules.get(service.pk, ())),
        )
    return list(services)


def fetch_organizations(services: Iterable[Service]) -> dict[int, Organization]:
    keys = {service.organization_id for service in services}
    rows = Organization.objects.filter(pk__in=keys - {None}).fetch_with_words()
    return {row.pk: row for row in rows}


def first_addresses(keys: Sequence[int], city: str) -> dict[int, Address]:
    """By service, of its places in their order, those in the city first."""
    offer = "location__service_at_locations"
    rows = (
        Address.objects.filter(
            address_type=Address.Type.PHYSICAL,
            location__hidden=False,
            location__missing_since=None,
            **{f"{offer}__service__in": keys},
        )
        .select_related("location")
        .annotate(
            offered=F(f"{offer}__service"),
            elsewhere=Case(When(city__iexact=city, then=0), default=1),
        )
        .order_by("elsewhere", offer, "pk")
    )
    found: dict[int, Address] = {}
    for row in rows:
        found.setdefault(row.offered, row)
    return found


def first_phones(keys: Sequence[int]) -> dict[int, Phone]:
    """By service: its own number, else that of a place, else the organization's."""
    own, at_place = Phone.objects.filter(service__in=keys), "location"
    offered = ServiceAtLocation.objects.filter(service__in=keys)
    shown = {"location__hidden": False, "location__missing_since": None}
    theirs = Phone.objects.filter(organization__services__in=keys)
    rows = _ranked(own, 0, "service").union(
        _ranked(
            Phone.objects.filter(service_at_location__in=offered),
            1,
            "service_at_location__service",
        ),
        _ranked(
            Phone.objects.filter(
                **{f"{at_place}__service_at_locations__service__in": keys}, **shown
            ),
            2,
            f"{at_place}__service_at_locations__service",
        ),
        _ranked(theirs, 3, "organization__services"),
        all=True,
    )
    found: dict[int, Phone] = {}
    for row in sorted(rows, key=lambda row: (row["rank"], row["pk"])):
        phone = Phone(
            pk=row["pk"],
            number=row["number"],
            extension=row["extension"],
            type=row["type"],
        )
        found.setdefault(row["offered"], phone)
    return found


def _ranked(phones: QuerySet[Phone], rank: int, service: str) -> QuerySet:
    """Numbers that can be called, as plain values with the service they stand for."""
    return (
        phones.filter(type__in=DIALLED)
        .exclude(number="")
        .order_by()
        .values("pk", "number", "extension", "type")
        .annotate(
            rank=Value(rank, output_field=IntegerField()),
            offered=F(service),
        )
    )
