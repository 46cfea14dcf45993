"""Every way to upload in the admin lets in the same files, and only clean pictures."""

import re
from pathlib import Path

from django.conf import settings
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from wagtail.models import Collection, UploadedFile

import pytest

from portal.media.document_types import TYPES
from portal.media.models import PortalDocument, PortalImage
from tests.portal.accounts.factories import UserFactory
from tests.portal.media.factories import DocumentFactory, ImageFactory
from tests.portal.media.packed import REAL, WORD_WITH_MACROS
from tests.portal.media.photos import PLACE, photo

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves what it reads open to the garbage collector
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning"),
]

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
REFUSED_DOCUMENTS = [
    ("page.html", b"<html>"),
    ("drawing.svg", SVG),
    ("script.js", b"alert(1)"),
    ("data.xml", b"<?xml version='1.0'?>"),
    ("all.zip", REAL["docx"]),
    ("macros.docm", WORD_WITH_MACROS),
    ("macros.docx", WORD_WITH_MACROS),
    ("form.pdf", b"<html>"),
    ("form.txt", SVG),
    ("form.pdf.exe", b"MZ"),
    ("form", b"%PDF-1.7"),
]


@pytest.fixture(autouse=True)
def storage_folder(tmp_path, settings) -> Path:
    settings.MEDIA_ROOT = str(tmp_path)
    return tmp_path


@pytest.fixture
def editor() -> Client:
    browser = Client()
    browser.force_login(UserFactory(is_superuser=True))
    return browser


def everything_kept(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def values(**more: object) -> dict:
    root = Collection.get_first_root_node().pk
    return {"title": "A thing", "collection": root, "tags": "", **more}


def add_form(browser: Client, what: str, file: SimpleUploadedFile):
    return browser.post(
        reverse(f"wagtail{what}:add"),
        values(file=file, description="", credit="", consent="given"),
    )


def many_at_once(browser: Client, what: str, file: SimpleUploadedFile):
    return browser.post(
        reverse(f"wagtail{what}:add_multiple"),
        values(**{"files[]": file}),
        headers={"X-Requested-With": "XMLHttpRequest"},
    )


def chooser(browser: Client, what: str, file: SimpleUploadedFile):
    prefix = {"images": "image", "docs": "document"}[what]
    fields = values(file=file, description="", credit="", consent="given")
    return browser.post(
        reverse(f"wagtail{what}_chooser:create"),
        {f"{prefix}-chooser-upload-{name}": value for name, value in fields.items()},
    )


def replacement(browser: Client, what: str, file: SimpleUploadedFile):
    thing = ImageFactory() if what == "images" else DocumentFactory()
    return browser.post(
        reverse(f"wagtail{what}:edit", args=[thing.pk]),
        values(file=file, description="", credit="", consent="given"),
    )


WAYS = [add_form, many_at_once, chooser, replacement]


@pytest.mark.parametrize("way", WAYS)
def test_no_way_keeps_the_place_of_a_photo(editor, storage_folder, way):
    response = way(editor, "images", SimpleUploadedFile("me.jpg", photo()))
    assert response.status_code < 400
    assert PLACE not in everything_kept(storage_folder)
    if way is not many_at_once:
        image = PortalImage.objects.get()
        # turned upright, and known so
        assert (image.width, image.height) == (20, 40)
        assert image.file_size == image.file.size


def test_a_photo_that_waits_for_its_consent_is_clean_as_well(editor, storage_folder):
    file = SimpleUploadedFile("me.jpg", photo())
    answer = many_at_once(editor, "images", file).json()
    waiting = UploadedFile.objects.get()
    assert PLACE not in everything_kept(storage_folder)
    prefix = f"uploaded-image-{waiting.pk}"
    address = reverse(
        "wagtailimages:create_multiple_from_uploaded_image", args=[waiting.pk]
    )
    fields = values(description="", credit="", consent="given")
    sent = {f"{prefix}-{name}": value for name, value in fields.items()}
    assert answer["success"]
    assert editor.post(address, sent).json()["success"]
    image = PortalImage.objects.get()
    assert (image.width, image.height) == (20, 40)
    assert image.file_size == image.file.size
    assert PLACE not in everything_kept(storage_folder)


def test_a_picture_made_by_code_is_cleaned_too(storage_folder):
    file = SimpleUploadedFile("me.jpg", photo())
    image = PortalImage.objects.create(title="Me", file=file)
    assert (image.width, image.height) == (20, 40)
    image.get_rendition("width-10")
    assert PLACE not in everything_kept(storage_folder)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("name", "content"),
    [("x.svg", SVG), ("x.png", SVG), ("x.jpg", photo("PNG")), ("x.png", b"MZ")],
)
def test_no_way_takes_a_drawing_or_a_disguised_picture(
    editor, storage_folder, way, name, content
):
    before = ImageFactory if way is replacement else None
    response = way(editor, "images", SimpleUploadedFile(name, content))
    assert response.status_code < 400
    assert PortalImage.objects.count() == (1 if before else 0)
    assert not UploadedFile.objects.exists()
    assert b"alert(1)" not in everything_kept(storage_folder)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("name", "content"), REFUSED_DOCUMENTS)
def test_no_way_takes_a_document_that_could_run(
    editor, storage_folder, way, name, content
):
    response = way(editor, "docs", SimpleUploadedFile(name, content))
    assert response.status_code < 400
    kept = [Path(document.file.name).name for document in PortalDocument.objects.all()]
    assert kept in ([], ["form.txt"])
    if kept:
        assert PortalDocument.objects.get().file.read() == b"a form"
    assert not UploadedFile.objects.exists()


@pytest.mark.parametrize("kind", [*TYPES])
def test_every_kind_on_the_list_can_be_offered(editor, kind):
    file = SimpleUploadedFile(f"form.{kind.upper()}", REAL[kind])
    assert add_form(editor, "docs", file).status_code == 302
    document = PortalDocument.objects.get()
    assert document.content_type == TYPES[kind].content_type


def test_a_refusal_says_what_can_be_uploaded(editor):
    page = add_form(editor, "docs", SimpleUploadedFile("x.svg", SVG)).content.decode()
    assert "These can: pdf, docx," in page
    page = add_form(editor, "docs", SimpleUploadedFile("x.txt", SVG)).content.decode()
    assert "Save it as text in UTF-8" in page


def test_a_file_that_is_too_big_is_refused_by_its_form(editor, settings):
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 10
    big = SimpleUploadedFile("form.txt", b"x" * 11)
    page = add_form(editor, "docs", big).content.decode()
    assert "This file is too big" in page
    assert not PortalDocument.objects.exists()


def test_a_picture_with_too_many_pixels_is_refused_by_its_form(editor, settings):
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 100
    page = add_form(editor, "images", SimpleUploadedFile("x.jpg", photo()))
    assert "too many pixels" in page.content.decode()
    assert not PortalImage.objects.exists()


def test_changing_words_alone_asks_for_no_file(editor):
    document = DocumentFactory()
    address = reverse("wagtaildocs:edit", args=[document.pk])
    assert editor.post(address, values(title="New name")).status_code == 302
    assert PortalDocument.objects.get().title == "New name"


def test_nobody_guesses_where_an_upload_is_kept():
    names = {DocumentFactory().file.name for _ in range(2)}
    assert len(names) == 2
    for name in names:
        assert re.fullmatch(r"documents/[0-9a-f]{24}/form\.txt", name)
        assert default_storage.exists(name)
    original = ImageFactory().file.name
    assert re.fullmatch(r"original_images/[0-9a-f]{24}/img_2041\.png", original)


def test_a_very_long_name_still_fits(editor):
    file = SimpleUploadedFile("n" * 150 + ".pdf", REAL["pdf"])
    assert add_form(editor, "docs", file).status_code == 302
    assert PortalDocument.objects.get().file.name.endswith(".pdf")
    photo_file = SimpleUploadedFile("n" * 150 + ".jpg", photo())
    assert add_form(editor, "images", photo_file).status_code == 302
    assert PortalImage.objects.get().file.name.endswith(".jpg")


def test_the_limits_stand_in_the_settings_of_a_city():
    assert settings.WAGTAILDOCS_MAX_UPLOAD_SIZE == 25 * 1024 * 1024
    assert settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE == 10 * 1024 * 1024
