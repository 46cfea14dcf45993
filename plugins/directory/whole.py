"""A service with everything that belongs to it, fetched in six queries."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import F, FilteredRelation, Model, Q
from django.utils import timezone

from portal.contacts.opening import Opening
from portal.page_cache.time_limits import true_until

from .cards import DIALLED, fetch_organizations
from .hours import Hours, shown_hours
from .models import (
    Address,
    Location,
    Phone,
    Schedule,
    Service,
    ServiceAtLocation,
    TaxonomyTerm,
    TaxonomyTermWords,
)
from .opening import opening_now
from .selectors import public_services


@dataclass
class WholePlace:
    """One place of a service. Its own numbers and times go before the location's."""

    offer: ServiceAtLocation
    location: Location
    addresses: list[Address] = field(default_factory=list)
    phones: list[Phone] = field(default_factory=list)
    schedules: list[Schedule] = field(default_factory=list)

    @property
    def address(self) -> Address | None:
        return next(iter(self.addresses), None)

    def hours(self) -> Hours | None:
        return shown_hours(self.schedules, _today())


@dataclass
class WholeService:
    service: Service
    phones: list[Phone] = field(default_factory=list)
    schedules: list[Schedule] = field(default_factory=list)
    places: list[WholePlace] = field(default_factory=list)
    terms: list[TaxonomyTerm] = field(default_factory=list)

    def hours(self) -> Hours | None:
        """Those of the service everywhere."""
        return shown_hours(self.schedules, _today())

    def opening(self) -> Opening | None:
        """Whether it is open now: by its own times, else by its first place's."""
        places = (place.schedules for place in self.places if place.schedules)
        return opening_now(self.schedules or next(places, []))

    def first_place(self) -> WholePlace | None:
        return next(iter(self.places), None)

    def first_phone(self) -> Phone | None:
        """To call first: the service's own, else a place's, else the organization's."""
        own = (phone for phone in self.phones if phone.service_id is not None)
        places = (phone for place in self.places for phone in place.phones)
        return next(filter(can_be_called, (*own, *places, *self.phones)), None)


def can_be_called(phone: Phone) -> bool:
    return bool(phone.number) and phone.type in DIALLED


def whole_services(keys: Iterable[int]) -> list[WholeService]:
    """The public ones among these, in the order of their keys."""
    rows = public_services().filter(pk__in=list(keys)).order_by("pk")
    services = rows.fetch_with_words()
    organizations = fetch_organizations(services)
    parts = _Parts([service.pk for service in services], list(organizations))
    for service in services:
        service.organization = organizations.get(service.organization_id)
    return [parts.of(service) for service in services]


class _Parts:
    """What belongs to these services, by owner."""

    def __init__(self, services: Sequence[int], organizations: Sequence[int]) -> None:
        self.offers: dict[int, list[ServiceAtLocation]] = defaultdict(list)
        self.locations: dict[int, Location] = {}
        self.addresses: dict[int, list[Address]] = {}
        self._fetch_places(services)
        offers = [offer.pk for rows in self.offers.values() for offer in rows]
        owners = (
            Q(service__in=services)
            | Q(location__in=list(self.locations))
            | Q(service_at_location__in=offers)
        )
        phones = Phone.objects.filter(owners | Q(organization__in=organizations))
        self.phones = _by_owner(phones.fetch_with_words())
        schedules = Schedule.objects.filter(owners)
        self.schedules = _by_owner(schedules.fetch_with_words())
        self.terms = self._terms(services)

    def _fetch_places(self, services: Sequence[int]) -> None:
        """Offers at locations that are shown, with all words and addresses: one query.

        The database sends an offer once for each pair of these; both are few.
        """
        rows = (
            ServiceAtLocation.objects.filter(service__in=services)
            .filter(location__hidden=False, location__missing_since=None)
            .annotate(
                own_words=FilteredRelation("words"),
                place_words=FilteredRelation("location__words"),
                place_address=FilteredRelation("location__addresses"),
            )
            .select_related("location", "own_words", "place_words", "place_address")
            .order_by("pk", "place_address__pk")
        )
        offers: dict[int, ServiceAtLocation] = {}
        own, words, addresses = _Kept(), _Kept(), _Kept()
        for row in rows:
            offers.setdefault(row.pk, row)
            self.locations.setdefault(row.location_id, row.location)
            own.keep(row.pk, getattr(row, "own_words", None))
            words.keep(row.location_id, getattr(row, "place_words", None))
            addresses.keep(row.location_id, getattr(row, "place_address", None))
        for key, offer in offers.items():
            offer.keep_words(own.of(key))
            self.offers[offer.service_id].append(offer)
        for key, location in self.locations.items():
            location.keep_words(words.of(key))
            self.addresses[key] = addresses.of(key)

    def _terms(self, services: Sequence[int]) -> dict[int, list[TaxonomyTerm]]:
        """By service, in one query; what has no words cannot be said."""
        rows = (
            TaxonomyTermWords.objects.filter(record__attributes__service__in=services)
            .annotate(of_service=F("record__attributes__service"))
            .select_related("record")
            .order_by("record__attributes__pk")
        )
        words: dict[int, dict[int, TaxonomyTermWords]] = defaultdict(dict)
        found: dict[int, dict[int, TaxonomyTerm]] = defaultdict(dict)
        for row in rows:
            words[row.record_id][row.pk] = row
            found[row.of_service].setdefault(row.record_id, row.record)
        for terms in found.values():
            for key, term in terms.items():
                term.keep_words(list(words[key].values()))
        return defaultdict(
            list, {key: list(terms.values()) for key, terms in found.items()}
        )

    def of(self, service: Service) -> WholeService:
        return WholeService(
            service,
            self._phones(service),
            self.schedules["service", service.pk],
            list(self._places(service)),
            self.terms[service.pk],
        )

    def _phones(self, service: Service) -> list[Phone]:
        """Its own, and those of the organization where none of these can be called."""
        own = self.phones["service", service.pk]
        if any(map(can_be_called, own)):
            return own
        return [*own, *self.phones["organization", service.organization_id]]

    def _places(self, service: Service) -> Iterator[WholePlace]:
        for offer in self.offers[service.pk]:
            location = self.locations[offer.location_id]
            here = ("service_at_location", offer.pk)
            there = ("location", location.pk)
            has_own = bool(self.schedules["service", service.pk])
            yield WholePlace(
                offer,
                location,
                self.addresses[location.pk],
                self.phones[here] or self.phones[there],
                self.schedules[here] or ([] if has_own else self.schedules[there]),
            )


class _Kept:
    """Rows of a join by what they belong to, each once."""

    def __init__(self) -> None:
        self._rows: dict[int, dict[int, Any]] = defaultdict(dict)

    def keep(self, owner: int, row: Model | None) -> None:
        if row is not None:
            self._rows[owner].setdefault(row.pk, row)

    def of(self, owner: int) -> list[Any]:
        return list(self._rows[owner].values())


def _by_owner(rows: Iterable) -> dict[tuple[str, int | None], list]:
    found: dict[tuple[str, int | None], list] = defaultdict(list)
    for row in rows:
        for kind in ("service", "organization", "location", "service_at_location"):
            key = getattr(row, f"{kind}_id", None)
            if key is not None:
                found[kind, key].append(row)
    return found


def _today() -> date:
    """The day of the city's clock; what is shown of it holds until midnight."""
    now = timezone.localtime()
    midnight = (now + timedelta(days=1)).replace(hour=0, minute=0, second=0)
    true_until(midnight)
    return now.date()
