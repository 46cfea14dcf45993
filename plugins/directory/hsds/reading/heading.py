"""The first line of a table: which column is which."""

from dataclasses import dataclass, field

from ..findings import Finding, TableRefused, shortened
from ..schema import Table

MOST_COLUMNS = 300


@dataclass(frozen=True)
class Heading:
    """Column names in their order; ``known`` and ``unknown`` with their places."""

    names: tuple[str, ...]
    known: tuple[tuple[int, str], ...]
    unknown: tuple[tuple[int, str], ...]
    findings: list[Finding] = field(default_factory=list)


def read_heading(cells: list[str], file: str, table: Table) -> Heading:
    """``TableRefused`` where the rows below could not be understood."""

    def refused(code: str, column: str = "", value: str = "") -> TableRefused:
        return TableRefused(Finding(code, file, 1, shortened(column), shortened(value)))

    names = tuple(cell.strip().lower() for cell in cells)
    while names and not names[-1]:
        names = names[:-1]
    if len(names) == 1 and any(sign in names[0] for sign in ";\t|"):
        raise refused("delimiter", value=cells[0])
    if any("\0" in name or not name.isprintable() for name in names):
        raise refused("heading_unreadable", value=",".join(cells)[:200])
    if len(names) > MOST_COLUMNS:
        raise refused("too_many_columns")
    for name in names:
        if name and names.count(name) > 1:
            raise refused("column_twice", name)
    for name in table.needed:
        if name not in names:
            raise refused("column_missing", name)
    columns = set(table.columns)
    unknown = tuple(
        (place, name or f"column {place + 1}")
        for place, name in enumerate(names)
        if name not in columns
    )
    return Heading(
        names=names,
        known=tuple(
            (place, name) for place, name in enumerate(names) if name in columns
        ),
        unknown=unknown,
        findings=[
            Finding("column_unknown", file, 1, shortened(name))
            for _place, name in unknown
        ],
    )
