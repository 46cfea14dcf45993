"""Reads a whole package into a spool: each row has its place, or a finding says why."""

from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from .findings import Finding, PackageRefused, TableRefused, shortened
from .mapping.coordinates import Surroundings, coordinate
from .notes import note
from .package import Package
from .reading import Row
from .schema import (
    INDISPENSABLE,
    NAMED_OWNERS,
    OWNERLESS,
    OWNERS,
    RECORDS,
    TABLES,
    Table,
)
from .spool import Spool
from .work import Counts

LONGEST_ID = 255
ROWS_PER_SIGN = 5000


@dataclass
class TakenIn:
    """What the reading came to, by table.

    ``with_owner`` are rows that stay with the records they belong to, as the directory
    has no table for them. ``unsure`` are tables with rows whose identifiers nobody
    knows: what seems to be missing there may be one of them.
    """

    rows: Counter[str] = field(default_factory=Counter)
    with_owner: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)
    unsure: set[str] = field(default_factory=set)
    units: dict[str, dict] = field(default_factory=dict)
    surroundings: Surroundings = field(default_factory=Surroundings)

    def counts(self) -> Counts:
        """As a report takes them."""
        told: Counts = Counter()
        for outcome in ("rows", "with_owner", "left_out"):
            for table, count in getattr(self, outcome).items():
                told[table, "read" if outcome == "rows" else outcome] += count
        return told


def take_in(package: Package, spool: Spool, taken: TakenIn) -> Iterator[Finding | None]:
    """Fill the spool; ``taken`` is complete when the findings are at their end.

    ``None`` comes between them as a sign of life.

    ``PackageRefused`` where a table is of no use without which nothing goes.
    """
    yield from package.findings
    points = (array("d"), array("d"))
    for name in package.files:
        try:
            yield from _take_in_table(package, name, spool, taken, points)
        except TableRefused as refused:
            if name in INDISPENSABLE:
                raise PackageRefused(refused.finding) from refused
            taken.unsure.add(name)
            yield refused.finding
        if name in INDISPENSABLE and not spool.count(name):
            raise PackageRefused(Finding("no_rows", package.files[name]))
        if name in OWNERLESS and name != "unit" and taken.rows[name]:
            taken.left_out[name] = taken.rows[name]
            yield Finding("not_kept", package.files[name])
    taken.surroundings = Surroundings.of(*points)


def _take_in_table(
    package: Package,
    name: str,
    spool: Spool,
    taken: TakenIn,
    points: tuple[array, array],
) -> Iterator[Finding | None]:
    table = TABLES[name]
    for item in package.read(name):
        findings = (
            [item] if isinstance(item, Finding) else _place(item, table, spool, taken)
        )
        is_row = not isinstance(item, Finding) or (item.is_error and item.line > 1)
        taken.rows[name] += is_row
        if taken.rows[name] % ROWS_PER_SIGN == 0:
            yield None
        for finding in findings:
            if finding.is_error:
                taken.left_out[name] += 1
                if finding.record:
                    spool.leave_out(name, finding.record)
                else:
                    taken.unsure.add(name)
            yield finding
        if name == "location" and isinstance(item, Row):
            latitude = coordinate(item.get("latitude"), 90)
            longitude = coordinate(item.get("longitude"), 180)
            if latitude is not None and longitude is not None:
                points[0].append(float(latitude))
                points[1].append(float(longitude))


def _place(row: Row, table: Table, spool: Spool, taken: TakenIn) -> list[Finding]:
    """Put the row where it belongs; one error at most, and then it is left out."""

    def error(code: str, column: str) -> list[Finding]:
        value = shortened(row.get(column))
        return [Finding(code, row.file, row.line, column, value, _record(row))]

    if len(row.id) > LONGEST_ID:
        return error("id_too_long", "id")
    if table.name == "unit":
        taken.units[row.id] = row.cells | row.extra
        taken.with_owner["unit"] += 1
        return []
    if table.name in OWNERLESS:
        return []
    for column in table.needed:
        target = table.references.get(column)
        if target and not spool.has(target, row.get(column)):
            return error("dangling", column)
    owner_table, owner = "", ""
    findings: list[Finding] = []
    if table.name in NAMED_OWNERS:
        table_column, id_column = NAMED_OWNERS[table.name]
        owner_table, owner = row.get(table_column).lower(), row.get(id_column)
        if not spool.has(owner_table, owner):
            return error("dangling", id_column)
    elif table.name in OWNERS:
        given = [name for name in OWNERS[table.name] if row.get(f"{name}_id")]
        if not given:
            return error("no_owner", "")
        there = [name for name in given if spool.has(name, row.get(f"{name}_id"))]
        if not there:
            return error("dangling", f"{given[0]}_id")
        owner_table, owner = there[0], row.get(f"{there[0]}_id")
        others = [name for name in given[1:] if name != "contact"]
        if others:
            findings.append(note("owners_many", row, f"{others[0]}_id"))
    while owner_table and owner_table not in RECORDS:
        owner_table, owner = spool.owner_of(owner_table, owner) or ("", "")
    if not spool.put(table.name, row, owner_table, owner):
        return error("id_twice", "id")
    is_loose = table.name in NAMED_OWNERS and owner_table != "service"
    if is_loose or table.name not in RECORDS:
        taken.with_owner[table.name] += 1
    return findings


def _record(row: Row) -> str:
    return row.id[:LONGEST_ID]
