"""What the engines of both databases share: counting first, ranking what is shown.

One statement counts the matches by term set and ranks nothing, others rank those that
pass the filters and count nothing. Terms are counted here, a set at a time: joining
twenty thousand matches with their terms would take the database longer than both.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db import connection

from ..questions import NOTHING, Answer, Filters, Question
from ..term_sets import Terms, terms_of

Statement = tuple[str, Sequence[object]]
"""SQL and its parameters."""


@dataclass(frozen=True)
class Ranking:
    """What is to be ranked: the first ``most`` documents of these term sets or of all.

    Words of an earlier one of ``languages`` come before any score; the first of them
    has matches.
    """

    question: Question
    languages: tuple[str, ...]
    sets: Sequence[int] | None
    most: int


class DatabaseEngine:
    """Subclasses know the SQL of one database."""

    def search(self, question: Question) -> Answer:
        if not question.wordings or not question.languages or not question.modules:
            return NOTHING
        found = rows(self.sizes(question))
        sizes = {key: size for key, size, _place in found}
        known = terms_of(sizes)
        wanted = set(sizes)
        if question.filters:
            wanted = {key for key in sizes if not missed(known[key], question.filters)}
        count = sum(sizes[key] for key in wanted)
        documents: Iterable[int] = ()
        if question.offset < count:
            best = min(place for key, _size, place in found if key in wanted)
            ranking = Ranking(
                question=question,
                languages=question.languages[best:],
                sets=sorted(wanted) if question.filters else None,
                most=min(question.offset + question.limit, count),
            )
            documents = self.ranked(ranking)[question.offset : ranking.most]
        return Answer(
            count=count,
            documents=tuple(documents),
            facets=count_facets(sizes, known, question.filters),
        )

    def sizes(self, question: Question) -> Statement:
        """How many documents match, by term set, and the place of their best language.

        Three columns: the set, the number, the place in ``question.languages``.
        """
        raise NotImplementedError

    def ranked(self, ranking: Ranking) -> list[int]:
        """The best documents, each once."""
        raise NotImplementedError


def distinct(found: Iterable[tuple[int]]) -> list[int]:
    return list(dict.fromkeys(document for (document,) in found))


def rows(statement: Statement) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(*statement)
        return cursor.fetchall()


def missed(terms: Terms, filters: Filters) -> list[str]:
    """The facets whose filter things of these terms do not pass."""
    return [
        facet
        for facet, values in filters.items()
        if values.isdisjoint(terms.get(facet, ()))
    ]


def count_facets(
    sizes: Mapping[int, int], known: Mapping[int, Terms], filters: Filters
) -> dict[str, dict[str, int]]:
    """Of each facet the things that pass the filters of all the others, by value."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for key, size in sizes.items():
        terms = known[key]
        failed = missed(terms, filters) if filters else []
        if len(failed) > 1:
            continue
        for facet in failed or terms:
            for value in terms.get(facet, ()):
                counts[facet][value] += size
    return {facet: dict(values) for facet, values in counts.items()}
