"""PostgreSQL: a tsvector of the stored tokens, ranked by ts_rank, the title first."""

from collections.abc import Sequence

from ..analysis import Asked
from ..questions import Question
from .database import DatabaseEngine

MATCHES = """
SELECT text.document_id, text.language, text.term_set_id,
    -ts_rank('{0.1, 0.2, 0.5, 1.0}', text.vector, query)
FROM search_searchtext AS text, CAST(%s AS tsquery) AS query
WHERE text.vector @@ query
AND text.language = ANY(%s)
AND text.term_set_id IN (SELECT id FROM search_termset WHERE module = ANY(%s))
"""


class PostgreSQLEngine(DatabaseEngine):
    def statement(self, question: Question) -> tuple[str, Sequence[object]]:
        query = query_expression(question.wordings)
        return MATCHES, [query, list(question.languages), list(question.modules)]


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
