"""Folders, descriptors and ZIP files are opened; hostile ones are refused in words."""

import json
import stat
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from plugins.directory.hsds.findings import PackageRefused
from plugins.directory.hsds.package import archive, open_package, places
from plugins.directory.hsds.reading import Row
from tests.plugins.directory.hsds.packages import packed, write_package

pytestmark = pytest.mark.django_db


def names(source, name: str = "package.zip") -> list[str]:
    with open_package(source, name) as package:
        return [row.get("name") for row in package.read("service") if type(row) is Row]


def refused(source, name: str = "package.zip") -> str:
    with pytest.raises(PackageRefused) as error:
        names(source, name)
    assert error.value.finding.sentence
    return error.value.finding.code


def refused_while_reading(source) -> str:
    with open_package(source, "package.zip") as package:
        try:
            for table in package.files:
                list(package.read(table))
        except PackageRefused as error:
            return error.finding.code
    return ""


def codes(source) -> list[tuple[str, str]]:
    with open_package(source, "package.zip") as package:
        return [(finding.code, finding.file) for finding in package.findings]


def zipped(**files: bytes | str) -> BytesIO:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as packing:
        for name, content in files.items():
            packing.writestr(name, content)
    file.seek(0)
    return file


def describe(folder: Path, **files: str) -> Path:
    resources = [{"name": name, "path": path} for name, path in files.items()]
    path = folder / "datapackage.json"
    path.write_text(json.dumps({"resources": resources}), encoding="utf-8")
    return path


ALL = ["Beds", "Soup", "Bread"]


def test_a_folder_its_descriptor_and_a_zip_of_either_are_the_same(tmp_path):
    folder = write_package(tmp_path / "package")
    assert names(folder) == ALL
    assert names(packed(folder)) == ALL
    assert names(packed(folder, below="my package/")) == ALL
    (folder / "services.csv").rename(folder / "s.csv")
    descriptor = describe(folder, organization="organizations.csv", service="s.csv")
    assert names(descriptor) == ALL
    assert names(packed(folder)) == ALL


def test_tables_are_known_by_either_name_and_in_any_case(tmp_path):
    folder = write_package(tmp_path / "package")
    (folder / "services.csv").rename(folder / "Service.CSV")
    assert names(folder) == ALL


def test_a_path_without_anything(tmp_path):
    assert refused(tmp_path / "nowhere") == "not_found"
    assert refused(Path("a\0b")) == "not_found"


def test_what_is_no_package(tmp_path):
    text = tmp_path / "services.csv"
    text.write_text("id\n1\n", encoding="utf-8")
    assert refused(text) == "not_a_package"
    assert refused(BytesIO(b"")) == "not_a_package"
    assert refused(tmp_path) == "table_missing"


def test_a_damaged_zip(tmp_path):
    whole = packed(write_package(tmp_path / "package")).getvalue()
    assert refused(BytesIO(whole[: len(whole) // 2])) == "broken_zip"
    damaged = bytearray(whole)
    damaged[60:120] = b"\0" * 60
    source = BytesIO(bytes(damaged))
    assert refused_while_reading(source) == "broken_zip"


def test_a_zip_with_a_password(tmp_path):
    whole = bytearray(packed(write_package(tmp_path / "package")).getvalue())
    directory = whole.index(b"PK\x01\x02")
    whole[directory + 8] |= 1
    assert refused(BytesIO(bytes(whole))) == "locked_zip"


@pytest.mark.parametrize(
    "name",
    ["../services.csv", "/etc/services.csv", "C:/services.csv", "a\\services.csv"],
)
def test_a_name_that_leads_outside(name):
    assert refused(zipped(**{name: "id\n"})) == "unsafe_name"


def test_a_link_in_a_zip():
    file = BytesIO()
    with ZipFile(file, "w") as packing:
        entry = ZipInfo("services.csv")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        packing.writestr(entry, "/etc/passwd")
    file.seek(0)
    assert refused(file) == "link"


def test_a_link_in_a_folder_is_not_followed(tmp_path):
    folder = write_package(tmp_path / "package", phones=None)
    (folder / "phones.csv").symlink_to("/etc/passwd")
    assert codes(folder) == [("link", "phones.csv")]


def test_a_file_that_unpacks_to_far_too_much():
    assert refused(zipped(**{"services.csv": b"\n" * 3_000_000})) == "too_tight"


def test_a_file_that_says_it_is_small_and_is_not(monkeypatch):
    """What comes out is counted, whatever the list of files says."""
    source = zipped(
        **{"organizations.csv": "id,name\n1,A\n", "services.csv": b"\n" * 3_000_000}
    )
    monkeypatch.setattr(archive.Archive, "_check", lambda self, entry: None)
    assert refused(source) == "too_tight"


def test_all_files_together_are_limited(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MOST_BYTES", 1000)
    assert refused(packed(write_package(tmp_path / "package"))) == "too_large"


def test_the_number_of_files_is_limited(tmp_path, monkeypatch):
    folder = write_package(tmp_path / "package")
    for module in (archive, places):
        monkeypatch.setattr(module, "MOST_FILES", 5)
    assert refused(packed(folder)) == refused(folder) == "too_many_files"


def test_a_list_of_files_that_is_too_long_is_not_read(monkeypatch):
    many = zipped(**{f"{'n' * 200}{number}.csv": "" for number in range(5000)})
    monkeypatch.setattr(archive, "ZipFile", None)
    assert refused(many) == "too_many_files"


def test_other_files_are_named_and_left_alone(tmp_path):
    folder = write_package(tmp_path / "package")
    for name in ("inner.zip", "read me.txt", "pets.csv", ".DS_Store"):
        (folder / name).write_bytes(b"x")
    assert codes(packed(folder)) == [
        ("nested", "inner.zip"),
        ("other_file", "read me.txt"),
        ("other_file", "pets.csv"),
    ]


def test_two_files_for_one_table(tmp_path):
    folder = write_package(tmp_path / "package")
    (folder / "service.csv").write_bytes((folder / "services.csv").read_bytes())
    assert refused(folder) == "two_files"


def test_a_package_without_services(tmp_path):
    assert (
        refused(write_package(tmp_path / "package", services=None)) == "table_missing"
    )


def test_a_package_of_an_older_version(tmp_path):
    folder = write_package(tmp_path / "package", services=None)
    (folder / "services_at_location.csv").write_bytes(b"id\n")
    assert refused(folder) == "older_version"


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "{}", '{"resources": [1]}', '{"resources": 5}', "[" * 100_000],
)
def test_a_descriptor_that_cannot_be_read(tmp_path, text):
    folder = write_package(tmp_path / "package")
    (folder / "datapackage.json").write_text(text, encoding="utf-8")
    assert refused(folder) == "descriptor_broken"


@pytest.mark.parametrize(
    "path",
    ["../services.csv", "/etc/passwd", "https://a.example/s.csv", "a\\b.csv", ""],
)
def test_a_descriptor_that_leads_outside(tmp_path, path):
    folder = write_package(tmp_path / "package")
    describe(folder, organization="organizations.csv", service=path)
    assert refused(folder) == "descriptor_path"


def test_a_descriptor_that_names_what_is_not_there(tmp_path):
    folder = write_package(tmp_path / "package")
    describe(folder, organization="organizations.csv", service="none.csv")
    assert refused(folder) == "file_missing"
    describe(
        folder,
        organization="organizations.csv",
        service="services.csv",
        phone="none.csv",
    )
    found = codes(folder)
    assert ("file_missing", "none.csv") in found
    assert ("not_listed", "phones.csv") in found
