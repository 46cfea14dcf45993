"""PostgreSQL: a tsvector of the stored tokens, ranked by ts_rank, the title first."""

from collections.abc import Sequence

from ..analysis import Asked
from ..questions import Question
from .database import DatabaseEngine, Ranking, Statement, distinct, rows

MATCHES = """
FROM search_searchtext AS text, CAST(%s AS tsquery) AS query
WHERE text.vector @@ query
AND text.language = ANY(%s)
AND text.term_set_id IN (SELECT id FROM search_termset WHERE module = ANY(%s))
"""
PLACE = "array_position(%s::text[], text.language::text)"
SIZES = f"""
SELECT text.term_set_id, count(DISTINCT text.document_id), min({PLACE}) - 1 {MATCHES}
GROUP BY text.term_set_id
"""
RANKED = f"""
SELECT text.document_id {MATCHES}
AND (%s::bigint[] IS NULL OR text.term_set_id = ANY(%s))
ORDER BY {PLACE}, ts_rank('{{0.1, 0.2, 0.5, 1.0}}', text.vector, query) DESC
LIMIT %s
"""


class PostgreSQLEngine(DatabaseEngine):
    def sizes(self, question: Question) -> Statement:
        languages = list(question.languages)
        return SIZES, [languages, *_matches(question, languages)]

    def ranked(self, ranking: Ranking) -> list[int]:
        languages = list(ranking.languages)
        # a document may come once for each language
        most = ranking.most * len(languages)
        matches = _matches(ranking.question, languages)
        sets = ranking.sets
        return distinct(rows((RANKED, [*matches, sets, sets, languages, most])))


def _matches(question: Question, languages: list[str]) -> list[object]:
    return [query_expression(question.wordings), languages, list(question.modules)]


def query_expression(wordings: Sequence[Sequence[Asked]]) -> str:
    """The question as a ``tsquery`` is written, read by no parser of texts."""
    return " | ".join(
        f"({' & '.join(_word(asked) for asked in wording)})" for wording in wordings
    )


def _word(asked: Asked) -> str:
    """In quotes no sign means anything; tokens have none themselves."""
    if not asked.prefix:
        return f"'{asked.token}'"
    begins = f"'{asked.prefix}':*"
    if asked.token.startswith(asked.prefix):
        return begins
    return f"('{asked.token}' | {begins})"
