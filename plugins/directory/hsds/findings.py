"""What is said about a row of a package: where it stands, what is wrong, what to do."""

from dataclasses import dataclass
from enum import StrEnum

from .finding_kinds import KINDS

LONGEST_VALUE = 120


class Severity(StrEnum):
    """An error leaves the row out; a warning keeps it, and the value as it was given.

    A note tells what the import did with the city's own records.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem. ``code`` is a key of ``KINDS``; ``line`` counts from 1, the heading
    included, and is 0 where the whole file is meant. ``record`` is the identifier of
    the row, where it can be told."""

    code: str
    file: str
    line: int = 0
    column: str = ""
    value: str = ""
    record: str = ""

    @property
    def severity(self) -> Severity:
        return Severity(KINDS[self.code].severity)

    @property
    def sentence(self) -> str:
        return str(KINDS[self.code].sentence)

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR


class PackageRefused(Exception):
    """Nothing of the package can be used; ``finding`` says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


class TableRefused(Exception):
    """One file of the package cannot be used; ``finding`` says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


def shortened(value: str) -> str:
    """A value as a report shows it: in one line, not too long, whatever it held."""
    seen = value[: LONGEST_VALUE + 1].encode("utf-8", "replace").decode()
    line = "".join(sign if sign.isprintable() else " " for sign in seen)
    if len(value) <= LONGEST_VALUE:
        return line
    return line[: LONGEST_VALUE - 1] + "…"
