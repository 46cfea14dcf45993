"""Imports a folder as the command does, and shows what there is afterwards."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from plugins.directory.hsds.entities import ENTITIES
from plugins.directory.hsds.findings import Finding
from plugins.directory.hsds.importing import Importer
from plugins.directory.hsds.package import open_package
from plugins.directory.hsds.reading_reports import TableCounts, table_counts

WRITES = ("INSERT", "UPDATE", "DELETE")


class Steps:
    """Batches that remember their queries."""

    def __init__(self) -> None:
        self.checkpoint: dict = {}
        self.batches: list[tuple[dict | None, list[str]]] = []

    @contextmanager
    def batch(self, *, checkpoint=None, done=None, total=None, note=None) -> Iterator:
        with CaptureQueriesContext(connection) as asked, transaction.atomic():
            yield
        self.batches.append((checkpoint, [query["sql"] for query in asked]))
        self.checkpoint = self.checkpoint if checkpoint is None else checkpoint

    def writes(self) -> list[str]:
        return [
            query
            for _checkpoint, queries in self.batches
            for query in queries
            if query.startswith(WRITES)
        ]


class Report:
    def __init__(self) -> None:
        self.counts: Counter = Counter()
        self.findings: list[Finding] = []
        self.steps = Steps()

    def add(self, counts: Counter, findings: list[Finding]) -> None:
        self.counts += counts
        self.findings += findings

    def tables(self) -> dict[str, TableCounts]:
        rows: dict[str, dict[str, int]] = {}
        for (table, outcome), count in self.counts.items():
            rows.setdefault(table, {})[outcome] = count
        return {table.table: table for table in table_counts(rows)}

    def outcomes(self, outcome: str) -> dict[str, int]:
        """By table, where there are any."""
        return {
            table: count
            for (table, what), count in self.counts.items()
            if what == outcome and count
        }

    def codes(self) -> Counter[str]:
        return Counter(finding.code for finding in self.findings)

    def said(self, code: str) -> list[tuple[str, int, str, str]]:
        return [
            (found.file, found.line, found.column, found.value)
            for found in self.findings
            if found.code == code
        ]


def import_folder(
    folder: Path, *, source: str = "city", language: str = "en", is_trial: bool = False
) -> Report:
    report = Report()
    with open_package(folder) as package:
        Importer(
            package,
            source=source,
            language=language,
            steps=report.steps,
            report=report,
            is_trial=is_trial,
        ).run()
    return report


def everything(source: str = "city") -> dict[str, dict[str, dict]]:
    """All records of a data set with their words, without keys and times."""
    return {
        table: {
            record.external_id: _shown(record, entity)
            for record in entity.model.objects.filter(source=source)
        }
        for table, entity in ENTITIES.items()
    }


def _shown(record, entity) -> dict:
    shown = {}
    for field in record._meta.concrete_fields:
        value = getattr(record, field.name)
        if field.name in ("id", "taken"):
            continue
        shown[field.name] = getattr(value, "external_id", value)
    if entity.has_words:
        for row in record.words.all():
            for field in row.word_fields():
                shown[f"{field.name} {row.language}"] = getattr(row, field.name)
            shown[f"standing {row.language}"] = row.standing
    return shown
