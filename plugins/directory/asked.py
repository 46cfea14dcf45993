"""What a reader asks of the list, out of an address that may hold anything."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import QueryDict

from .models import Service
from .needs import behind_doors
from .selectors import in_city, with_term, with_term_among

BIGGEST_KEY = 2**31 - 1
LONGEST = 120


@dataclass(frozen=True)
class Asked:
    """What narrows the list, and ``page`` as it is written.

    ``need`` is a door's slug, ``category`` a term's key, ``place`` a city.
    """

    need: str = ""
    category: int | None = None
    place: str = ""
    page: str = ""

    @classmethod
    def of(cls, query: QueryDict) -> "Asked":
        need = query.get("need", "")
        return cls(
            need if need and need in behind_doors() else "",
            as_key(query.get("category", "")),
            query.get("place", "").replace("\0", "").strip()[:LONGEST],
            query.get("page", "")[:10],
        )

    def narrow(
        self, services: QuerySet[Service], without: str = ""
    ) -> QuerySet[Service]:
        """These services as asked; ``without`` names a facet to leave open."""
        if self.need and without != "need":
            services = with_term_among(services, behind_doors()[self.need].categories)
        if self.category is not None and without != "category":
            services = with_term(services, self.category)
        if self.place and without != "place":
            services = in_city(services, self.place)
        return services

    def query(self, page: int = 1) -> str:
        """The part of an address that asks the same on another page."""
        asked = {
            "need": self.need,
            "category": self.category,
            "place": self.place,
            "page": page if page > 1 else None,
        }
        named = {name: value for name, value in asked.items() if value}
        return f"?{urlencode(named)}" if named else ""

    @property
    def filters(self) -> int:
        """How many are set."""
        return bool(self.need) + (self.category is not None) + bool(self.place)


def as_key(written: str) -> int | None:
    if not (written.isascii() and written.isdigit() and len(written) <= 10):
        return None
    number = int(written)
    return number if 0 < number <= BIGGEST_KEY else None
