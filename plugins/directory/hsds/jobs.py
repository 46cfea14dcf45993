"""The bodies of the two pieces of long work: check, and import."""

from collections import Counter

from django.core.files.storage import default_storage

from portal.jobs.work import CannotGoOn, Work

from ..models import ImportRun
from .findings import PackageRefused
from .finishing import finish
from .importing import Importer
from .package import open_package
from .report import StoredReport


def check_package(work: Work) -> None:
    """Say what an import would do; only the report is written."""
    _run(work, is_trial=True)


def import_package(work: Work) -> None:
    _run(work, is_trial=False)


def _run(work: Work, *, is_trial: bool) -> None:
    run = ImportRun.objects.get(pk=work.arguments["run"])
    report = StoredReport(run)
    try:
        with (
            default_storage.open(run.package) as file,
            open_package(file, run.file_name) as package,
        ):
            Importer(
                package,
                source=run.source,
                language=run.language,
                steps=work,
                report=report,
                is_trial=is_trial,
            ).run()
    except FileNotFoundError as error:
        raise CannotGoOn("gone") from error
    except PackageRefused as refused:
        with work.batch():
            report.add(Counter(), [refused.finding])
            finish(run=run, state=ImportRun.State.REFUSED)
        raise CannotGoOn(refused.finding.code) from refused
    with work.batch():
        finish(
            run=run,
            state=ImportRun.State.CHECKED if is_trial else ImportRun.State.DONE,
        )
