"""Findings about rows that are understood."""

from .findings import Finding, shortened
from .reading import Row


def note(code: str, row: Row, column: str = "") -> Finding:
    value = shortened(row.get(column))
    return Finding(code, row.file, row.line, column, value, row.id)
