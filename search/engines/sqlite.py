"""SQLite: FTS5 over the stored tokens, ranked by bm25, the title first."""

import json
from collections.abc import Sequence

from ..analysis import Asked
from ..questions import Question
from .database import DatabaseEngine, Ranking, Statement, distinct, rows

# the index is named because SQLite would read whole rows, with all their words; the
# join is crossed so that the matches lead
MATCHES = """
FROM search_index
CROSS JOIN search_searchtext AS text INDEXED BY search_text_match
    ON text.id = search_index.rowid
WHERE search_index MATCH %s
AND text.language IN (SELECT value FROM json_each(%s))
AND text.term_set_id IN (
    SELECT id FROM search_termset WHERE module IN (SELECT value FROM json_each(%s))
)
"""
SIZES = f"""
SELECT text.term_set_id, count(DISTINCT text.document_id), min({{place}}) {MATCHES}
GROUP BY text.term_set_id
"""
RANKED = f"SELECT text.document_id {MATCHES}"
OF_SETS = " AND text.term_set_id IN (SELECT value FROM json_each(%s))"

# FTS5 ranks by itself and hands on one match after the other until there are enough
IN_ORDER = " AND rank MATCH 'bm25(10.0, 5.0, 1.0)' ORDER BY rank LIMIT %s"
BY_LANGUAGE = " ORDER BY {place}, bm25(search_index, 10.0, 5.0, 1.0) LIMIT %s"


class SQLiteEngine(DatabaseEngine):
    def sizes(self, question: Question) -> Statement:
        languages = question.languages
        parameters = [*languages, *_matches(question, languages)]
        return SIZES.format(place=_place(languages)), parameters

    def ranked(self, ranking: Ranking) -> list[int]:
        """Those of the best language, and only where they are too few the others."""
        first, others = ranking.languages[:1], ranking.languages[1:]
        found = rows(self._of(ranking, first, IN_ORDER, [ranking.most]))
        if len(found) < ranking.most and others:
            # a document may come once for each language
            last = [*others, ranking.most * len(ranking.languages)]
            order = BY_LANGUAGE.format(place=_place(others))
            found += rows(self._of(ranking, others, order, last))
        return distinct(found)

    def _of(
        self,
        ranking: Ranking,
        languages: Sequence[str],
        order: str,
        last: Sequence[object],
    ) -> Statement:
        parameters = _matches(ranking.question, languages)
        if ranking.sets is not None:
            parameters.append(json.dumps(ranking.sets))
        in_sets = "" if ranking.sets is None else OF_SETS
        return RANKED + in_sets + order, [*parameters, *last]


def _matches(question: Question, languages: Sequence[str]) -> list[object]:
    return [
        match_expression(question.wordings),
        json.dumps(languages),
        json.dumps(question.modules),
    ]


def _place(languages: Sequence[str]) -> str:
    """The place of the text's language; the languages are parameters."""
    places = " ".join(f"WHEN %s THEN {place}" for place in range(len(languages)))
    return f"CASE text.language {places} END"


def match_expression(wordings: Sequence[Sequence[Asked]]) -> str:
    """The question in the language of FTS5 (https://sqlite.org/fts5.html)."""
    return " OR ".join(
        f"({' AND '.join(_word(asked) for asked in wording)})" for wording in wordings
    )


def _word(asked: Asked) -> str:
    """In quotes no sign means anything; tokens have none themselves."""
    if not asked.prefix:
        return f'"{asked.token}"'
    begins = f'"{asked.prefix}" *'
    if asked.token.startswith(asked.prefix):
        return begins
    return f'("{asked.token}" OR {begins})'
