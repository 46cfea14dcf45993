"""What becomes of a row: facts, words, references, and what there is no column for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..findings import Finding, shortened
from ..reading import Row
from ..schema import TABLES
from .coordinates import Surroundings


@dataclass(frozen=True)
class Origin:
    """What holds for the whole package; ``units`` are its rows of that table."""

    language: str
    surroundings: Surroundings = field(default_factory=Surroundings)
    units: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass
class Mapped:
    """``references`` are identifiers by the field that will hold the record."""

    row: Row
    language: str
    facts: dict[str, Any] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    references: dict[str, str] = field(default_factory=dict)
    extra: dict[str, Any] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def keep(self, *columns: str) -> None:
        """Keep cells as they came, where there are any."""
        for column in columns:
            if given := self.row.get(column):
                self.extra[column] = given

    def keep_unknown(self) -> None:
        """Columns that HSDS does not know; a table's name stays free for its rows."""
        for column, given in self.row.extra.items():
            self.extra[f"column {column}" if column in TABLES else column] = given

    def keep_parts(self, parts: Sequence[tuple[str, Row]], origin: Origin) -> None:
        """Rows of tables that the directory has no records for."""
        for table, row in parts:
            self.extra.setdefault(table, []).append(row.cells | row.extra)
            unit = origin.units.get(row.get("unit_id"))
            if unit is not None and unit not in self.extra.get("unit", []):
                self.extra.setdefault("unit", []).append(dict(unit))

    def warn(self, code: str, column: str) -> None:
        row = self.row
        value = shortened(row.get(column))
        self.findings.append(Finding(code, row.file, row.line, column, value, row.id))

    def unusable(self, code: str, column: str) -> None:
        """Say what is wrong with a cell and keep it as it came."""
        self.keep(column)
        self.warn(code, column)
