"""What readers can narrow the list to, each choice with the number of services."""

from dataclasses import dataclass

from django.db import connection
from django.db.models import Count, Min, QuerySet
from django.db.models.functions import Lower

from portal.words.texts import FieldStatus, Text

from .models import Address, Attribute, Service, TaxonomyTerm
from .terms import TERMS

MOST = 200
"""Choices of one kind; nobody reads more."""


@dataclass(frozen=True)
class Choice:
    """``label`` knows its language."""

    value: str
    label: Text
    count: int
    chosen: bool = False


def categories(services: QuerySet[Service], chosen: int | None) -> list[Choice]:
    """The widest categories; where one is chosen, it and those next below it.

    Two queries. A category counts what lies below it, each service once.
    """
    counts = _counts(services, chosen)
    terms = TaxonomyTerm.objects.filter(pk__in=list(counts)).fetch_with_words()
    choices = [
        Choice(str(term.pk), term.say("name"), counts[term.pk], term.pk == chosen)
        for term in terms
    ]
    by_name = sorted(choices, key=lambda choice: choice.label.casefold())
    return sorted(by_name, key=lambda choice: not choice.chosen)[:MOST]


def cities(services: QuerySet[Service], chosen: str) -> list[Choice]:
    """Cities where these services are offered, the one with most first. One query."""
    offer = "location__service_at_locations__service"
    rows = (
        Address.objects.filter(
            location__hidden=False,
            location__missing_since=None,
            **{f"{offer}__in": services.order_by().values("pk")},
        )
        .exclude(city="")
        .order_by()
        .values(key=Lower("city"))
        .annotate(name=Min("city"), services=Count(offer, distinct=True))
        .order_by("-services", "key")
    )
    return [
        Choice(
            row["name"],
            Text(row["name"], "en", FieldStatus.REVIEWED),
            row["services"],
            row["key"] == chosen.lower(),
        )
        for row in rows[:MOST]
    ]


def _counts(services: QuerySet[Service], chosen: int | None) -> dict[int, int]:
    """How many services each category has, below it included."""
    first, wanted = "parent_id IS NULL", []
    if chosen is not None:
        first, wanted = "id = %s OR parent_id = %s", [chosen, chosen]
    public, parameters = services.order_by().values("pk").query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(
            f"""WITH RECURSIVE below(top, id) AS (
                SELECT id, id FROM {TERMS} WHERE {first}
                UNION SELECT below.top, {TERMS}.id FROM {TERMS} JOIN below
                ON {TERMS}.parent_id = below.id
            ) SELECT below.top, COUNT(DISTINCT given.service_id) FROM below
            JOIN {Attribute._meta.db_table} given
            ON given.taxonomy_term_id = below.id
            WHERE given.service_id IN ({public}) GROUP BY below.top""",  # noqa: S608 - names of tables, and a query of Django's own
            [*wanted, *parameters],
        )
        return dict(cursor.fetchall())
