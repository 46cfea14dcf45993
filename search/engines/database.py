"""What the engines of both databases share: every match is fetched, then counted.

The database answers with four numbers a match; to group, count and order twenty
thousand of them takes less time here than to join their terms there.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from heapq import nsmallest

from django.db import connection

from ..questions import NOTHING, Answer, Filters, Question
from ..term_sets import Terms, terms_of

Match = tuple[int, str, int, float]
"""A document, the language of its text, its term set, a score: less is better."""

Rank = tuple[int, float, int]
"""The place of the language, the score, the document: the best of a document first."""


class DatabaseEngine:
    """Subclasses know the SQL of one database."""

    def search(self, question: Question) -> Answer:
        if not question.wordings or not question.languages or not question.modules:
            return NOTHING
        with connection.cursor() as cursor:
            cursor.execute(*self.statement(question))
            matches = cursor.fetchall()
        best, sets = best_of_each(matches, question.languages)
        sizes = Counter(sets.values())
        known = terms_of(sizes)
        wanted = {key for key in sizes if not missed(known[key], question.filters)}
        ranks = (rank for rank in best.values() if sets[rank[2]] in wanted)
        return Answer(
            count=sum(sizes[key] for key in wanted),
            documents=page_of(ranks, question.offset, question.limit),
            facets=count_facets(sizes, known, question.filters),
        )

    def statement(self, question: Question) -> tuple[str, Sequence[object]]:
        """The SQL of all matches and its parameters."""
        raise NotImplementedError


def best_of_each(
    matches: Iterable[Match], languages: Sequence[str]
) -> tuple[dict[int, Rank], dict[int, int]]:
    """Each document once, in the language that suits best; and its term set."""
    places = {language: place for place, language in enumerate(languages)}
    best: dict[int, Rank] = {}
    sets: dict[int, int] = {}
    for document, language, term_set, score in matches:
        rank = (places[language], score, document)
        known = best.get(document)
        if known is None or rank < known:
            best[document] = rank
            sets[document] = term_set
    return best, sets


def page_of(ranks: Iterable[Rank], offset: int, limit: int) -> tuple[int, ...]:
    return tuple(rank[2] for rank in nsmallest(offset + limit, ranks)[offset:])


def missed(terms: Terms, filters: Filters) -> list[str]:
    """The facets whose filter things of these terms do not pass."""
    return [
        facet
        for facet, values in filters.items()
        if values.isdisjoint(terms.get(facet, ()))
    ]


def count_facets(
    sizes: Mapping[int, int], known: Mapping[int, Terms], filters: Filters
) -> dict[str, Counter[str]]:
    """Of each facet the things that pass the filters of all the others, by value."""
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in filters}
    for key, size in sizes.items():
        terms = known[key]
        failed = missed(terms, filters)
        if len(failed) > 1:
            continue
        for facet in failed or terms:
            for value in terms.get(facet, ()):
                counts.setdefault(facet, Counter())[value] += size
    return counts
