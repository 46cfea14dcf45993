"""A file is what its content says, not what its name says."""

from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest

from portal.media.document_types import TYPES
from tests.portal.media.packed import REAL, WORD_WITH_MACROS, office, open_document
from tests.portal.media.sound import recorded


def holds(extension: str, content: bytes) -> bool:
    file = BytesIO(content)
    answer = TYPES[extension].matches(file)
    assert file.tell() == 0
    return answer


def test_every_kind_on_the_list_has_an_example():
    assert REAL.keys() == TYPES.keys()


@pytest.mark.parametrize("extension", [*REAL])
def test_a_real_file_is_what_it_says(extension):
    assert holds(extension, REAL[extension])


@pytest.mark.parametrize("extension", [*REAL])
def test_no_file_passes_for_another_kind(extension):
    # a calendar is text, and a table is
    texts = {"txt", "csv", "ics"}
    for other, content in REAL.items():
        if other != extension and not (extension in texts and other in texts):
            assert not holds(extension, content), (extension, other)


@pytest.mark.parametrize(
    "content",
    [
        b"<html><script>alert(1)</script>",
        b"hello <ScRiPt src=x>",
        b"x" * (256 * 1024 - 4) + b"<script>",
        b"<?xml version='1.0'?><svg/>",
        b"a\0b",
        b"\xff\xfeh\0i\0",
        "caf\xe9".encode("latin-1"),
        b"\xe2\x82",
    ],
)
def test_text_with_markup_or_in_another_encoding_is_none(content):
    assert not holds("txt", content)
    assert not holds("csv", content)


@pytest.mark.parametrize(
    ("extension", "content"),
    [
        ("docx", WORD_WITH_MACROS),
        ("docx", office("docx", **{"word/vbaProject.bin": "x"})),
        ("docx", office("xlsx")),
        ("odt", open_document("odt", **{"Basic/Standard/Module1.xml": "x"})),
        ("odt", open_document("odt", **{"Scripts/python/x.py": "x"})),
        ("docx", b"PK\x03\x04 cut off"),
        ("pptx", b"MZ" + office("pptx")),
        ("pdf", b"<html>%PDF-1.7"),
        ("ics", b"hello BEGIN:VCALENDAR"),
    ],
)
def test_macros_and_disguises_are_found(extension, content):
    assert not holds(extension, content)


@pytest.mark.parametrize("packing", [ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA])
@pytest.mark.parametrize("extension", ["docx", "odt"])
def test_a_damaged_file_is_none(extension, packing):
    out = BytesIO()
    part = "[Content_Types].xml" if extension == "docx" else "mimetype"
    with ZipFile(out, "w", packing) as archive:
        archive.writestr(part, "application/vnd " * 500)
    content = bytearray(out.getvalue())
    for place in range(50, 80):
        content[place] ^= 0xFF
    assert not holds(extension, bytes(content))
    assert not holds(extension, out.getvalue()[:60])


@pytest.mark.parametrize("brand", [b"M4A ", b"mp42", b"isom", b"3gp4"])
def test_what_a_phone_records_is_sound(brand):
    assert holds("m4a", recorded(brand, b"soun"))


@pytest.mark.parametrize("brand", [b"M4A ", b"mp42"])
def test_a_film_is_no_sound_whatever_its_name(brand):
    assert not holds("m4a", recorded(brand, b"soun", b"vide"))
    assert not holds("m4a", b"\0" * 256 * 1024 + recorded(brand, b"vide"))
    padded = recorded(brand) + b"\0" * (256 * 1024 - 240) + recorded(b"", b"vide")
    assert not holds("m4a", padded)
