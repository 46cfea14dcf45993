"""One page of a long list in as few queries as can be."""

from dataclasses import dataclass

from django.db.models import Count, F, QuerySet, Subquery, Value

from .cards import with_cards
from .models import Service

PER_PAGE = 20
CHECKED_LAST = (F("checked_on").desc(nulls_last=True), "-pk")


@dataclass(frozen=True)
class ServicePage:
    """``number`` is the page that there is, whatever was asked for."""

    number: int
    total: int
    services: list[Service]
    per_page: int = PER_PAGE

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // self.per_page))

    @property
    def next(self) -> int | None:
        return self.number + 1 if self.number < self.pages else None

    @property
    def previous(self) -> int | None:
        return self.number - 1 if self.number > 1 else None


def page_of(
    services: QuerySet[Service],
    asked: str,
    *,
    per_page: int = PER_PAGE,
    city: str = "",
) -> ServicePage:
    """The page of that number, else the nearest, with cards; last checked first.

    Cards have the address in ``city``, where the service has one. Four queries; two
    more where the number is beyond the last page.
    """
    number = int(asked) if asked.isascii() and asked.isdigit() else 1
    number = max(1, number)
    found = _fetch(services, number, per_page)
    if not found and number > 1:
        number = ServicePage(1, services.count(), [], per_page).pages
        found = _fetch(services, number, per_page)
    total = found[0].total if found else 0
    return ServicePage(number, total, with_cards(found, city=city), per_page)


def _fetch(services: QuerySet[Service], number: int, per_page: int) -> list[Service]:
    """Those of the page with words and the ``total`` of all, in one query."""
    start = (number - 1) * per_page
    keys = services.order_by(*CHECKED_LAST).values("pk")[start : start + per_page]
    all_as_one = services.order_by().annotate(all=Value(1)).values("all")
    total = all_as_one.annotate(total=Count("pk")).values("total")
    rows = Service.objects.filter(pk__in=keys).annotate(total=Subquery(total))
    return rows.order_by(*CHECKED_LAST).fetch_with_words()
