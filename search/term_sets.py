"""Reads: what the documents of a term set are filtered and counted by."""

from collections.abc import Iterable, Mapping

from .models import SearchTerm, TermSet

Terms = Mapping[str, tuple[str, ...]]
"""Values by facet, ``module`` and ``kind`` among them."""

MOST_REMEMBERED = 100_000

_remembered: dict[int, Terms] = {}
"""By id, which is a digest of the terms: what is remembered never becomes wrong."""


def terms_of(keys: Iterable[int]) -> dict[int, Terms]:
    """The terms of each set; two queries where some are met for the first time."""
    wanted = list(keys)
    new = [key for key in wanted if key not in _remembered]
    if new:
        if len(_remembered) + len(new) > MOST_REMEMBERED:
            _remembered.clear()
            new = wanted
        _remembered.update(_read(new))
    return {key: _remembered[key] for key in wanted}


def _read(keys: list[int]) -> dict[int, Terms]:
    found: dict[int, dict[str, list[str]]] = {}
    for row in TermSet.objects.filter(pk__in=keys).values_list("pk", "module", "kind"):
        found[row[0]] = {"module": [row[1]], "kind": [row[2]]}
    terms = SearchTerm.objects.filter(term_set__in=keys).order_by("facet", "value")
    for key, facet, value in terms.values_list("term_set", "facet", "value"):
        found[key].setdefault(facet, []).append(value)
    return {
        key: {facet: tuple(values) for facet, values in facets.items()}
        for key, facets in found.items()
    }
