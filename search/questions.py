"""A search as visitors and programs ask it, and as engines are asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .analysis import Asked

RESERVED = frozenset({"q", "page", "lang", "limit", "module", "kind"})
"""Names in an address that no facet of a module can have."""

Filters = Mapping[str, frozenset[str]]
"""Wanted values by facet, any of which will do."""


@dataclass(frozen=True)
class Question:
    """What an engine is asked.

    ``wordings`` are the question as each language analyses it; a text matches where all
    words of one wording do. Texts in other ``languages`` and things of other
    ``modules`` than these are not found. For ``filters`` ``module`` and ``kind`` are
    facets too.
    """

    wordings: tuple[tuple[Asked, ...], ...]
    languages: tuple[str, ...]
    modules: tuple[str, ...]
    filters: Filters = field(default_factory=dict)
    offset: int = 0
    limit: int = 20


@dataclass(frozen=True)
class Answer:
    """``documents`` are primary keys, best first, of this page of ``count``.

    ``facets`` counts values by facet among the things that match all filters but those
    of this facet.
    """

    count: int
    documents: tuple[int, ...]
    facets: Mapping[str, Mapping[str, int]]


NOTHING = Answer(0, (), {})
