"""SQLite: FTS5 over the stored tokens, ranked by bm25, the title first."""

from collections.abc import Sequence

from ..analysis import Asked
from ..questions import Question
from .database import DatabaseEngine

# the index is named because SQLite would read the whole rows, with all their words
MATCHES = """
SELECT text.document_id, text.language, text.term_set_id, found.score
FROM (
    SELECT rowid, bm25(search_index, 10.0, 5.0, 1.0) AS score
    FROM search_index WHERE search_index MATCH %s
) AS found
JOIN search_searchtext AS text INDEXED BY search_text_match ON text.id = found.rowid
WHERE text.language IN ({languages})
AND text.term_set_id IN (
    SELECT id FROM search_termset WHERE module IN ({modules})
)
"""


class SQLiteEngine(DatabaseEngine):
    def statement(self, question: Question) -> tuple[str, Sequence[object]]:
        sql = MATCHES.format(
            languages=", ".join(["%s"] * len(question.languages)),
            modules=", ".join(["%s"] * len(question.modules)),
        )
        match = match_expression(question.wordings)
        return sql, [match, *question.languages, *question.modules]


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
