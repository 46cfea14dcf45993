"""Search boxes of the admin: the database's search, whatever people type into them."""

import re
from typing import Any

from django.db import connection
from django.utils.module_loading import import_string

from modelsearch.backends.base import BaseSearchBackend
from modelsearch.backends.database import SearchBackend as database_backend
from modelsearch.query import And, Not, Or, Phrase, PlainText, SearchQuery

SQLITE = "modelsearch.backends.database.sqlite.sqlite.SQLiteSearchBackend"
"""By name: on another database the module cannot be imported."""
SIGNS = re.compile(r"""[\x00-\x1f\x7f"'`´‘’“”\\*^(){}\[\]:;|&!<>=~%?#]+""")
"""What the databases read as commands; no word of any language has them inside."""
MOST_LETTERS = 300
MOST_WORDS = 24


def SearchBackend(params: dict[str, Any]) -> BaseSearchBackend:
    """The database's backend, with tame queries. Named as the library looks it up.

    The library asks SQLite once whether it can search, and takes a locked database for
    one that never can; the portal needs full text anyway, so it is not asked.
    """
    if connection.vendor == "sqlite":
        kind: type = import_string(SQLITE)
    else:
        kind = type(database_backend(params))
    return type(f"Tame{kind.__name__}", (TameQueries, kind), {})(params)


class TameQueries:
    """For a search backend: a query is words, never a command."""

    def _search(
        self, compiler: type, query: str | SearchQuery, *args: Any, **options: Any
    ) -> Any:
        return super()._search(compiler, tame(query), *args, **options)  # type: ignore[misc]


def tame(query: str | SearchQuery) -> str | SearchQuery:
    """The first words, without signs; of a combined query the parts that have any."""
    match query:
        case str():
            return words(query)
        case PlainText():
            found = words(query.query_string)
            return PlainText(found, operator=query.operator) if found else ""
        case Phrase():
            found = words(query.query_string)
            return Phrase(found) if found else ""
        case And() | Or():
            parts = [part for part in map(tame, query.subqueries) if part]
            return type(query)(parts) if parts else ""
        case Not():
            inner = tame(query.subquery)
            return Not(inner) if inner else ""
    return query


def words(text: str) -> str:
    short = SIGNS.sub(" ", text[:MOST_LETTERS])
    found = (word for word in short.split() if any(map(str.isalnum, word)))
    return " ".join(list(found)[:MOST_WORDS])
