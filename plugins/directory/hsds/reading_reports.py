"""Reads: what became of the rows, and what was said about them."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from ..models import ImportFinding, ImportRun
from .finding_kinds import KINDS
from .findings import Finding, Severity
from .report import HEADING, line_of
from .schema import TABLES

SHOWN = 20
"""Findings of each kind on the screen; the rest is in the file."""

SEVERITIES = {
    Severity.ERROR: _("Rows left out"),
    Severity.WARNING: _("Rows to look at"),
    Severity.NOTE: _("What stays or goes here"),
}

TABLE_NAMES = {
    "organization": _("Organizations"),
    "service": _("Services"),
    "location": _("Locations"),
    "service_at_location": _("Services at locations"),
    "address": _("Addresses"),
    "phone": _("Telephone numbers"),
    "schedule": _("Opening times"),
    "taxonomy": _("Lists of categories"),
    "taxonomy_term": _("Categories"),
    "attribute": _("Categories of services"),
}


OUTCOMES = ("read", "new", "changed", "unchanged", "staff", "with_owner", "left_out")


@dataclass(frozen=True)
class TableCounts:
    """What became of the rows of one table; ``gone`` are records or parts that the
    package does not have any more."""

    table: str
    name: str
    read: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    staff: int = 0
    with_owner: int = 0
    left_out: int = 0
    gone: int = 0

    @property
    def is_accounted_for(self) -> bool:
        """Whether each row that was read has become something or has a finding."""
        written = self.new + self.changed + self.unchanged + self.staff
        return self.read == written + self.with_owner + self.left_out


def table_counts(rows: dict[str, dict[str, int]]) -> list[TableCounts]:
    """In the order of the tables of HSDS, from what a report counted."""
    return [_counts(table, rows[table]) for table in TABLES if table in rows]


def _counts(table: str, told: dict[str, int]) -> TableCounts:
    return TableCounts(
        table=table,
        name=str(TABLE_NAMES.get(table, table)),
        gone=told.get("missing", 0) + told.get("removed", 0),
        **{outcome: told.get(outcome, 0) for outcome in OUTCOMES},
    )


@dataclass(frozen=True)
class KindOfFinding:
    """How many there are of a kind, with the first of them."""

    code: str
    severity: Severity
    sentence: str
    count: int
    first: list[ImportFinding]

    @property
    def title(self) -> str:
        return str(SEVERITIES[self.severity])

    @property
    def more(self) -> int:
        return self.count - len(self.first)


def kinds_of_findings(run: ImportRun) -> list[KindOfFinding]:
    """What leaves rows out first; one query for each kind that there is."""
    order = list(Severity)
    found = []
    for code, count in run.kinds.items():
        kind = KINDS[code]
        first = run.findings.filter(code=code).order_by("pk")[:SHOWN]
        found.append(
            KindOfFinding(
                code, Severity(kind.severity), str(kind.sentence), count, list(first)
            )
        )
    return sorted(found, key=lambda kind: (order.index(kind.severity), -kind.count))


def all_findings(run: ImportRun) -> Iterator[tuple]:
    """Each finding as a line of a CSV file, the heading first."""
    yield HEADING
    names = ("code", "file", "line", "column", "value", "record")
    for values in run.findings.order_by("pk").values_list(*names).iterator(2000):
        yield line_of(Finding(*values))
