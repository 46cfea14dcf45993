"""Reads SQL as far as is needed to know whether it changes what visitors see."""

import re

from .unseen import UNSEEN_COLUMNS, shown_tables

BEFORE = r"(?:\s|--[^\n]*\n|/\*.*?\*/)*"
"""Spaces and remarks."""
WRITE = re.compile(
    BEFORE + r"(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|REPLACE\s+INTO"
    r"|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM)\s+(?:ONLY\s+)?"
    r'(?:"?\w+"?\.)?"?(?P<table>\w+)',
    re.IGNORECASE | re.DOTALL,
)
WRITE_ANYWHERE = re.compile(
    BEFORE + r"(?:(?:TRUNCATE|MERGE|COPY|CALL|DO|EXECUTE)\b"
    r"|WITH\b.*\b(?:INSERT|UPDATE|DELETE|MERGE)\b)",
    re.IGNORECASE | re.DOTALL,
)
"""Writes to more than one table, or to one that is not named at the beginning."""
ASSIGNED = re.compile(r'"(\w+)" = ')


def changes_what_is_shown(sql: object) -> bool:
    """Whether a statement writes to a table whose rows visitors see.

    Works on the statement, not on signals of models: bulk writes, many-to-many rows
    and hand-written SQL tell nobody. What it cannot read counts as a change.
    """
    if not isinstance(sql, str):
        return True
    write = WRITE.match(sql)
    if write is None:
        return WRITE_ANYWHERE.match(sql) is not None
    table = write["table"]
    if table not in shown_tables():
        return False
    unseen = UNSEEN_COLUMNS.get(table)
    return not (unseen and set(_assigned(sql)) <= unseen)


def _assigned(sql: str) -> list[str]:
    """Columns that an ``UPDATE`` as Django writes it sets; one unknown for others."""
    head, set_, rest = sql.partition(" SET ")
    if not (set_ and head.lstrip().upper().startswith("UPDATE")):
        return [""]
    return ASSIGNED.findall(rest.partition(" WHERE ")[0]) or [""]
