"""What a reader can narrow results down by, with names and counts."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.http import QueryDict
from django.utils.translation import gettext, gettext_lazy

from portal.plugin_core.registry import plugins

from .models import SearchTerm
from .questions import RESERVED, Answer, Filters
from .selectors import CORE
from .sources import Source, sources

logger = logging.getLogger(__name__)

NAMES = {
    "kind": gettext_lazy("What it is"),
    "module": gettext_lazy("From"),
    "category": gettext_lazy("Topic"),
    "need": gettext_lazy("Need"),
    "language": gettext_lazy("Languages spoken"),
    "place": gettext_lazy("Place"),
}
"""Names of the facets that readers are offered, in order; others only filter."""

OF_CORE = ("kind", "module")
CORE_IN_ADDRESS = "core"
"""Stands for the module that has no slug."""

MOST_SHOWN = 12
"""Values of a facet, the most frequent; a chosen one is always among them."""

MOST_CHOSEN = 20
"""Values in one address; more are nobody's choice."""

LONGEST_VALUE = 200


@dataclass(frozen=True)
class Value:
    """A way to narrow down; ``url`` chooses it, or takes the choice back."""

    label: str
    count: int
    is_chosen: bool
    url: str


@dataclass(frozen=True)
class Facet:
    name: str
    label: str
    values: tuple[Value, ...]


def filters_of(query: QueryDict) -> dict[str, frozenset[str]]:
    """The filters that an address names; words that no facet has are no filters."""
    given = {
        name: [value[:LONGEST_VALUE].replace("\0", "") for value in values if value]
        for name, values in query.lists()
    }
    filters = {name: given[name] for name in OF_CORE if given.get(name)}
    others = [name for name in given if given[name] and name not in RESERVED]
    if others:
        terms = SearchTerm.objects.filter(facet__in=others[:MOST_CHOSEN])
        for name in terms.order_by("facet").values_list("facet", flat=True).distinct():
            filters[name] = given[name]
    return {
        name: frozenset(_stored(value) for value in values[:MOST_CHOSEN])
        for name, values in filters.items()
    }


def facets_of(
    answer: Answer, filters: Filters, query: QueryDict, language: str
) -> list[Facet]:
    """The facets in which the found things differ, or in which something is chosen."""
    facets = []
    for name, title in NAMES.items():
        counts = answer.facets.get(name, {})
        chosen = filters.get(name, frozenset())
        if len(counts) > 1 or chosen:
            labels = labels_of(name, [*counts, *chosen], language)
            values = _values(name, counts, chosen, labels, query)
            facets.append(Facet(name, str(title), values))
    return [facet for facet in facets if facet.values]


def labels_of(facet: str, values: list[str], language: str) -> Mapping[str, str]:
    """Names of values in the reader's language; one without a name is not shown."""
    if facet == "module":
        titles = {plugin.slug: str(plugin.title) for plugin in plugins()}
        return {CORE: gettext("The city’s pages"), **titles}
    if facet == "kind":
        return {source.kind: str(source.label) for source in sources()}
    labels: dict[str, str] = {}
    for source in sources():
        missing = [value for value in values if value not in labels]
        if missing:
            labels.update(_named_by(source, facet, missing, language))
    return labels


def _named_by(
    source: Source, facet: str, values: list[str], language: str
) -> Mapping[str, str]:
    """Names that a module has for values; none, and a line in the log, if it fails."""
    try:
        with transaction.atomic():
            return source.label_terms(facet, values, language)
    except Exception:
        logger.exception("Left out of the results: names of terms")
        return {}


def _values(
    name: str,
    counts: Mapping[str, int],
    chosen: frozenset[str],
    labels: Mapping[str, str],
    query: QueryDict,
) -> tuple[Value, ...]:
    by_count = sorted(counts, key=lambda value: (-counts[value], labels.get(value, "")))
    shown = [value for value in by_count if labels.get(value)][:MOST_SHOWN]
    shown += [value for value in sorted(chosen) if value not in shown]
    return tuple(
        Value(
            label=labels.get(value) or value,
            count=counts.get(value, 0),
            is_chosen=value in chosen,
            url=_toggled(query, name, value),
        )
        for value in shown
    )


def _stored(value: str) -> str:
    return CORE if value == CORE_IN_ADDRESS else value


def _toggled(query: QueryDict, name: str, value: str) -> str:
    """The address with this value chosen or not, from the first page on."""
    value = value or CORE_IN_ADDRESS
    changed = query.copy()
    changed.pop("page", None)
    values = changed.getlist(name)
    rest = [other for other in values if other != value]
    changed.setlist(name, rest if value in values else [*values, value])
    return f"?{changed.urlencode()}"
