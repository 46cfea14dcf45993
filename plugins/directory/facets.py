"""What readers can narrow the list to, each choice with the number of services."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, Min, QuerySet
from django.db.models.functions import Lower
from django.db.models.query import RawQuerySet

from portal.words.texts import FieldStatus, Text

from .models import Address, Attribute, Service, TaxonomyTerm, TaxonomyTermWords
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

    One query. A category counts what lies below it, each service once.
    """
    terms: dict[int, TaxonomyTerm] = {}
    words: dict[int, list[TaxonomyTermWords]] = defaultdict(list)
    counts: dict[int, int] = {}
    for row in _counted_words(services, chosen):
        key = row.record_id
        terms[key] = TaxonomyTerm(pk=key, source_language=row.source_language)
        words[key].append(row)
        counts[key] = row.services
    for key, term in terms.items():
        term.keep_words(words[key])
    choices = [
        Choice(str(key), term.say("name"), counts[key], key == chosen)
        for key, term in terms.items()
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


def _counted_words(services: QuerySet[Service], chosen: int | None) -> RawQuerySet:
    """Words of the categories to choose from, each with its number of services."""
    first, wanted = "parent_id IS NULL", []
    if chosen is not None:
        first, wanted = "id = %s OR parent_id = %s", [chosen, chosen]
    public, parameters = services.order_by().values("pk").query.sql_with_params()
    return TaxonomyTermWords.objects.raw(
        f"""WITH RECURSIVE below(top, id) AS (
            SELECT id, id FROM {TERMS} WHERE {first}
            UNION SELECT below.top, {TERMS}.id FROM {TERMS} JOIN below
            ON {TERMS}.parent_id = below.id
        ), counted(top, services) AS (
            SELECT below.top, COUNT(DISTINCT given.service_id) FROM below
            JOIN {Attribute._meta.db_table} given
            ON given.taxonomy_term_id = below.id
            WHERE given.service_id IN ({public}) GROUP BY below.top
        ) SELECT words.*, {TERMS}.source_language, counted.services FROM counted
        JOIN {TERMS} ON {TERMS}.id = counted.top
        JOIN {TaxonomyTermWords._meta.db_table} words
        ON words.record_id = counted.top""",  # noqa: S608 - names of tables, and a query of Django's own
        [*wanted, *parameters],
    )
