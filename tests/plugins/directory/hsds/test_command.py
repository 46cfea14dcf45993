"""``import_hsds`` says what it does and what came of each row, and how it ended."""

import csv
from io import StringIO

from django.core.management import CommandError, call_command

import pytest

from plugins.directory.models import ImportRun, Service
from tests.plugins.directory.hsds.packages import changed, write_package

pytestmark = pytest.mark.django_db


def run(*words) -> str:
    said = StringIO()
    call_command("import_hsds", *map(str, words), stdout=said)
    return said.getvalue()


def test_it_imports_and_reports_by_table_and_row(tmp_path):
    folder = write_package(tmp_path / "package", **changed("services", "s2", name=""))
    said = run(folder, "--source", "city")
    assert "service: 3 read, 2 new, 0 changed, 0 unchanged" in said
    assert "1 left out" in said
    assert "services.csv:3 name s2: This value is missing" in said
    run_ = ImportRun.objects.get()
    assert (run_.state, run_.source, run_.file_name) == ("done", "city", "package")
    assert run_.kinds["cell_missing"] == 1
    assert Service.objects.filter(source="city").count() == 2


def test_a_dry_run_writes_nothing(tmp_path):
    folder = write_package(tmp_path / "package")
    assert "service: 3 read, 3 new" in run(folder, "--dry-run")
    assert not Service.objects.exists()
    assert not ImportRun.objects.exists()


def test_the_whole_report_goes_to_a_file_in_which_nothing_is_a_formula(tmp_path):
    folder = write_package(
        tmp_path / "package", **changed("services", "s2", email="=HYPERLINK(1)")
    )
    report = tmp_path / "report.csv"
    run(folder, "--report", report)
    lines = list(csv.reader(report.read_text(encoding="utf-8").splitlines()))
    assert lines[0][:4] == ["severity", "file", "line", "column"]
    assert ["warning", "services.csv", "3", "email", "'=HYPERLINK(1)", "s2"] in [
        line[:6] for line in lines
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["/nowhere"], "no file or folder"),
        (["{}", "--source", "a b"], "slug"),
        (["{}", "--source", "a" * 60], "50 characters"),
        (["{}", "--language", "tlh"], "does not know"),
        (["{}", "--report", "/nowhere/report.csv"], "No such file"),
    ],
)
def test_it_says_why_it_cannot(tmp_path, words, said):
    folder = write_package(tmp_path / "package")
    with pytest.raises(CommandError, match=said):
        run(*(word.format(folder) for word in words))
    assert not ImportRun.objects.exists()


def test_of_a_package_without_any_use_nothing_is_left(tmp_path):
    folder = write_package(tmp_path / "package", services=[{"id": "s1", "name": ""}])
    with pytest.raises(CommandError, match=r"services.csv.*column is missing"):
        run(folder)
    assert not ImportRun.objects.exists()
    assert not Service.objects.exists()
