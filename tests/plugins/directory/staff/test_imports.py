"""Staff hand a package in, see what would change, and import it, without any script."""

from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import pytest

from plugins.directory.models import ImportFinding, ImportRun, Service
from portal.jobs.models import Job
from portal.jobs.running import run_waiting
from tests.plugins.directory.hsds.packages import changed, packed, write_package

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("live_languages"),
]

LIST = "/admin/directory/import/"


@pytest.fixture
def importer(signed_in) -> Client:
    return signed_in("import_packages")


def zip_file(tmp_path, **changes) -> SimpleUploadedFile:
    content = packed(write_package(tmp_path / "package", **changes)).getvalue()
    return SimpleUploadedFile("city.zip", content, "application/zip")


def hand_in(browser, package, **fields: str):
    data = {"package": package, "source": "city", "language": "en", **fields}
    return browser.post(LIST, data)


def work() -> None:
    run_waiting(holder="a", stops=lambda: False)


def page(browser, run: ImportRun | None = None) -> str:
    response = browser.get(f"{LIST}{run.pk}/" if run else LIST)
    assert response.status_code == 200
    return response.content.decode()


def test_from_the_form_to_the_report(importer, tmp_path):
    assert "Nothing was imported yet" in page(importer)
    package = zip_file(tmp_path, **changed("services", "s2", name=""))
    response = hand_in(importer, package)
    run = ImportRun.objects.get()
    assert response.headers["Location"] == f"{LIST}{run.pk}/"
    assert "Stop this work" in page(importer, run)
    work()
    shown = page(importer, run)
    assert "Nothing has been changed yet" in shown
    assert "This value is missing" in shown
    assert "What would change" in shown
    assert not Service.objects.exists()
    importer.post(f"{LIST}{run.pk}/", {"action": "import"})
    assert "Stop this work" in page(importer, run)
    work()
    shown = page(importer, run)
    assert "What changed" in shown
    assert "Import this package" not in shown
    assert Service.objects.count() == 2
    assert "city.zip" in page(importer)


def test_the_work_is_stopped_from_its_screen(importer, tmp_path):
    hand_in(importer, zip_file(tmp_path))
    run = ImportRun.objects.get()
    importer.post(run.job.get_absolute_url(), {"action": "cancel"})
    assert Job.objects.get().state == Job.State.CANCELLED
    assert "stopped by staff" in page(importer, run)


def test_a_package_is_thrown_away(importer, tmp_path):
    hand_in(importer, zip_file(tmp_path))
    work()
    run = ImportRun.objects.get()
    importer.post(f"{LIST}{run.pk}/", {"action": "discard"})
    run.refresh_from_db()
    assert (run.state, run.package) == (ImportRun.State.DISCARDED, "")
    assert "Import this package" not in page(importer, run)


def test_the_whole_report_is_a_file(importer, tmp_path):
    rows = changed("services", "s2", email="=1+1")
    hand_in(importer, zip_file(tmp_path, **rows))
    work()
    address = reverse(
        "directory_admin:import_findings", args=[ImportRun.objects.get().pk]
    )
    response = importer.get(address)
    text = b"".join(response.streaming_content).decode()
    assert "attachment" in response.headers["Content-Disposition"]
    assert "services.csv,3,email,'=1+1,s2" in text
    assert text.count("\r\n") == ImportFinding.objects.count() + 1


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.zip", b"PK\x03\x04 broken", "damaged"),
        ("a.zip", b"<html>", "neither a ZIP file"),
        ("../../etc/passwd", b"\0" * 100, "neither a ZIP file"),
        ("a.zip", b"", "empty"),
        ("a" * 300 + ".zip", b"PK", "neither a ZIP file"),
    ],
)
def test_hostile_files_are_answered_in_words(importer, name, content, said):
    response = hand_in(importer, SimpleUploadedFile(name, content))
    assert response.status_code == 200
    assert said in response.content.decode()
    assert not ImportRun.objects.exists()


@pytest.mark.parametrize(
    "fields",
    [
        {"source": ""},
        {"source": "a b"},
        {"source": "a\0b"},
        {"source": "x" * 10_000},
        {"source": "‮'\"><script>"},
        {"language": "tlh"},
        {"language": ""},
    ],
)
def test_hostile_fields_are_answered_in_words(importer, tmp_path, fields):
    response = hand_in(importer, zip_file(tmp_path), **fields)
    assert response.status_code == 200
    assert "w-field__errors" in response.content.decode()
    assert "<script>" not in response.context["form"]["source"].as_widget()
    assert not ImportRun.objects.exists()


def test_a_file_that_is_too_large(importer, tmp_path, monkeypatch):
    monkeypatch.setattr("plugins.directory.staff.imports.forms.LARGEST", 10)
    response = hand_in(importer, zip_file(tmp_path))
    assert "too large" in response.content.decode()


def test_values_of_a_package_are_shown_as_text(importer, tmp_path):
    hand_in(importer, zip_file(tmp_path, **changed("services", "s2", email="<b>x</b>")))
    work()
    shown = page(importer, ImportRun.objects.get())
    assert "&lt;b&gt;x&lt;/b&gt;" in shown
    assert "<b>x</b>" not in shown


@pytest.mark.parametrize(
    "address", [f"{LIST}999999999999999999/", f"{LIST}0/", f"{LIST}99/findings.csv"]
)
def test_imports_that_are_not_there(importer, address):
    assert importer.get(address).status_code == 404


def test_unknown_actions_pages_and_methods_do_no_harm(importer, tmp_path):
    hand_in(importer, zip_file(tmp_path))
    run = ImportRun.objects.get()
    assert importer.post(f"{LIST}{run.pk}/", {"action": "\0'"}).status_code == 302
    assert importer.get(LIST, {"p": "9" * 400}).status_code == 200
    assert importer.get(LIST, {"p": "\0"}).status_code == 400
    assert importer.delete(f"{LIST}{run.pk}/").status_code == 405
    assert importer.post(f"{LIST}{run.pk}/findings.csv").status_code == 405
    early = importer.post(f"{LIST}{run.pk}/", {"action": "import"}, follow=True)
    assert "cannot be imported any more" in early.content.decode()


def test_others_are_turned_away(signed_in, tmp_path, importer):
    hand_in(importer, zip_file(tmp_path))
    run = ImportRun.objects.get()
    from portal.accounts.models import User

    User.objects.all().delete()
    other = signed_in("change_service")
    for address in (LIST, f"{LIST}{run.pk}/", f"{LIST}{run.pk}/findings.csv"):
        assert other.get(address).status_code == 302
        assert Client().get(address).status_code == 302
    other.post(f"{LIST}{run.pk}/", {"action": "discard"})
    run.refresh_from_db()
    assert run.state == ImportRun.State.CHECKING


def test_the_file_has_no_address(importer, tmp_path):
    hand_in(importer, zip_file(tmp_path))
    run = ImportRun.objects.get()
    assert default_storage.exists(run.package)
    assert Client().get(default_storage.url(run.package)).status_code == 404
    assert run.package not in page(importer, run)


def test_screens_ask_a_constant_number_of_queries(importer, tmp_path):
    hand_in(importer, zip_file(tmp_path))
    work()
    run = ImportRun.objects.get()
    counts = []
    for many in (0, 200):
        ImportFinding.objects.bulk_create(
            ImportFinding(run=run, code="not_an_email", file="f", line=number)
            for number in range(many)
        )
        ImportRun.objects.bulk_create(
            ImportRun(source=f"s{number}", language="en", file_name="a.zip")
            for number in range(many // 20)
        )
        page(importer, run)
        with CaptureQueriesContext(connection) as asked:
            page(importer, run)
            page(importer)
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 40
