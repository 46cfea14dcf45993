"""Imports an HSDS 3 package from this machine, in the foreground."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_slug

from portal.languages.declared import DECLARED

from ...hsds.findings import Finding, PackageRefused
from ...hsds.finishing import finish
from ...hsds.foreground import ForegroundSteps, PrintedReport
from ...hsds.importing import Importer
from ...hsds.package import open_package
from ...hsds.reading_reports import table_counts
from ...hsds.report import StoredReport
from ...models import ImportRun

FIRST = 10


class Command(BaseCommand):
    help = (
        "Import an HSDS 3 package: a folder of CSV files, its datapackage.json, or a "
        "ZIP file. May be run again and again; what has not changed is left alone."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("path", type=Path)
        parser.add_argument(
            "--source",
            default="hsds",
            help="Name of the data set; give the same one each time.",
        )
        parser.add_argument(
            "--language",
            default=settings.LANGUAGE_CODE,
            help="The language that its words are written in.",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="Say what would be done, only."
        )
        parser.add_argument(
            "--report", type=Path, help="Write all findings to this CSV file."
        )

    def handle(self, *args: object, **options: Any) -> None:
        source, language = options["source"], options["language"]
        self._check(source, language)
        path: Path = options["path"]
        try:
            with (
                open_package(path) as package,
                _writable(options["report"]) as file,
                _stored(path, source, language, is_dry=options["dry_run"]) as stored,
            ):
                report = PrintedReport(first=FIRST, stored=stored, file=file)
                Importer(
                    package,
                    source=source,
                    language=language,
                    steps=ForegroundSteps(self.stdout.write),
                    report=report,
                    is_trial=options["dry_run"],
                ).run()
        except PackageRefused as refused:
            raise CommandError(_line(refused.finding)) from refused
        except OSError as error:
            raise CommandError(str(error)) from error
        self._print(report)

    def _check(self, source: str, language: str) -> None:
        try:
            validate_slug(source)
        except ValidationError as error:
            raise CommandError(error.messages[0]) from error
        if len(source) > 50:
            raise CommandError("--source has 50 characters at most.")
        if language not in DECLARED:
            raise CommandError(f"The portal does not know the language {language}.")

    def _print(self, report: PrintedReport) -> None:
        for table in table_counts(report.rows):
            self.stdout.write(
                f"{table.table}: {table.read} read, {table.new} new, "
                f"{table.changed} changed, {table.unchanged} unchanged, "
                f"{table.staff} left to staff, {table.with_owner} kept with owner, "
                f"{table.left_out} left out, {table.gone} gone"
            )
        for code, first in report.first.items():
            count = report.kinds[code]
            self.stdout.write(f"\n{first[0].severity} {code}: {count}")
            for finding in first:
                self.stdout.write(f"  {_line(finding)}")
            if count > len(first):
                self.stdout.write(f"  … {count - len(first)} more")


def _line(finding: Finding) -> str:
    place = finding.file + (f":{finding.line}" if finding.line else "")
    said = " ".join(filter(None, (finding.column, finding.value, finding.record)))
    return ": ".join([f"{place} {said}".strip(), finding.sentence])


@contextmanager
def _writable(path: Path | None) -> Iterator[TextIO | None]:
    if path is None:
        yield None
        return
    with path.open("w", encoding="utf-8", newline="") as file:
        yield file


@contextmanager
def _stored(
    path: Path, source: str, language: str, *, is_dry: bool
) -> Iterator[StoredReport | None]:
    """A run that staff see in their list; none is left where nothing was imported."""
    if is_dry:
        yield None
        return
    run = ImportRun.objects.create(
        source=source,
        language=language,
        file_name=path.name[-255:],
        state=ImportRun.State.IMPORTING,
    )
    try:
        yield StoredReport(run)
    except PackageRefused:
        run.delete()
        raise
    except BaseException:
        finish(run=run, state=ImportRun.State.STOPPED)
        raise
    finish(run=run, state=ImportRun.State.DONE)
