"""Keeps what an import says, in the batch that it is about."""

from collections import Counter

from ..models import ImportFinding, ImportRun
from .findings import Finding
from .work import Counts


class StoredReport:
    """In the database, with the run."""

    def __init__(self, run: ImportRun) -> None:
        self.run = run

    def add(self, counts: Counts, findings: list[Finding]) -> None:
        for (table, outcome), count in counts.items():
            told = self.run.rows.setdefault(table, {})
            told[outcome] = told.get(outcome, 0) + count
        kinds = Counter(finding.code for finding in findings)
        self.run.kinds = dict(Counter(self.run.kinds) + kinds)
        self.run.save(update_fields=["rows", "kinds"])
        ImportFinding.objects.bulk_create(
            ImportFinding(
                run=self.run,
                code=finding.code,
                file=finding.file,
                line=finding.line,
                column=finding.column,
                value=finding.value,
                record=finding.record,
            )
            for finding in findings
        )


HEADING = ("severity", "file", "line", "column", "value", "record", "what to do")


def line_of(finding: Finding) -> tuple:
    """A finding as a line of a CSV file, below ``HEADING``."""
    given = (finding.column, finding.value, finding.record)
    return (
        str(finding.severity),
        _harmless(finding.file),
        finding.line or "",
        *map(_harmless, given),
        finding.sentence,
    )


def _harmless(text: str) -> str:
    """Not a formula to a spreadsheet, whoever wrote it."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text
