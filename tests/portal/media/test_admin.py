"""Staff are asked for description, credit, consent, language and source."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection

import pytest

from portal.media.models import PortalDocument, PortalImage
from tests.portal.accounts.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor() -> Client:
    browser = Client()
    browser.force_login(UserFactory(is_superuser=True))
    return browser


def collection() -> int:
    return Collection.get_first_root_node().pk


def test_an_image_is_uploaded_with_credit_and_consent(editor: Client) -> None:
    address = reverse("wagtailimages:add")
    form = editor.get(address).content.decode()
    assert "What the picture shows, for people who cannot see it." in form
    assert "A picture of a person can put that person in danger." in form
    picture = get_test_image_file("garden.png")
    values = {
        "title": "Garden",
        "file": SimpleUploadedFile("garden.png", picture.file.getvalue()),
        "description": "Two people plant a tree.",
        "credit": "Ana Ruiz",
        "consent": "given",
        "collection": collection(),
        "tags": "",
    }
    assert editor.post(address, values).status_code == 302
    image = PortalImage.objects.get()
    assert (image.credit, image.consent) == ("Ana Ruiz", "given")
    assert image.default_alt_text == "Two people plant a tree."


def test_a_document_is_uploaded_with_language_and_source(editor: Client) -> None:
    address = reverse("wagtaildocs:add")
    assert (
        "The language the file is written in." in editor.get(address).content.decode()
    )
    values = {
        "title": "Form",
        "file": SimpleUploadedFile("form.txt", b"a form"),
        "language": "ht",
        "source": "City clerk",
        "collection": collection(),
        "tags": "",
    }
    assert editor.post(address, values).status_code == 302
    document = PortalDocument.objects.get()
    assert (document.language, document.source) == ("ht", "City clerk")
