"""What was uploaded is served as what it is, to those who may have it."""

import re
from urllib.parse import quote

from django.test import Client
from django.urls import reverse

from wagtail.models import Collection, CollectionViewRestriction

import pytest

from tests.portal.accounts.factories import UserFactory
from tests.portal.media.factories import DocumentFactory, ImageFactory

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves what it reads open to the garbage collector
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning"),
]


@pytest.fixture(autouse=True)
def _storage_folder(tmp_path, settings) -> None:
    settings.MEDIA_ROOT = str(tmp_path)


def address(document) -> str:
    return reverse("wagtaildocs_serve", args=[document.pk, document.filename])


def test_a_document_comes_as_a_download_that_can_do_nothing(client):
    response = client.get(address(DocumentFactory()))
    assert b"".join(response.streaming_content) == b"a form"
    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"].startswith("default-src 'none'; sandbox")
    assert not response.cookies


def private(document, kind=CollectionViewRestriction.LOGIN):
    root = Collection.get_first_root_node()
    document.collection = root.add_child(name="Council only")
    document.save()
    CollectionViewRestriction.objects.create(
        collection=document.collection, restriction_type=kind, password="open sesame"
    )
    return document


def test_a_private_document_leads_strangers_to_the_sign_in(client):
    response = client.get(address(private(DocumentFactory())))
    assert response.status_code == 302
    assert response["Location"].startswith(reverse("account_login"))
    assert "no-store" in response["Cache-Control"]
    assert not response.cookies


def test_a_member_gets_it_and_no_cache_keeps_it(client):
    client.force_login(UserFactory())
    response = client.get(address(private(DocumentFactory())))
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    assert "private" in response["Cache-Control"]


def test_an_old_shared_password_opens_no_form(client):
    document = private(DocumentFactory(), CollectionViewRestriction.PASSWORD)
    response = client.get(address(document))
    assert response.status_code == 302
    assert not response.cookies
    row = CollectionViewRestriction.objects.get()
    form = reverse("wagtaildocs_authenticate_with_password", args=[row.pk])
    assert client.get(form).status_code == 404
    assert client.post(form, {"password": "open sesame"}).status_code == 404
    client.force_login(UserFactory(is_superuser=True))
    assert client.get(address(document)).status_code == 403


def test_only_resized_images_have_a_public_address(client):
    image, document = ImageFactory(), DocumentFactory()
    shown = client.get(image.get_rendition("width-20").url)
    assert shown.status_code == 200
    assert shown["Cache-Control"] == "public, max-age=31536000, immutable"
    assert "sandbox" in shown["Content-Security-Policy"]
    for path in (
        f"/media/{document.file.name}",
        f"/media/{image.file.name}",
        f"/media/images/../{document.file.name}",
        f"/media/images/%2e%2e/{document.file.name}",
        f"/media/images/{quote('../', safe='')}{document.file.name}",
        "/media/images/",
        "/media/images//etc/passwd",
        f"/media/images/{'x' * 5000}",
    ):
        assert client.get(path).status_code in (302, 400, 404), path


def test_nobody_guesses_the_address_of_a_picture_that_no_page_shows(client):
    """Staff have a small copy of each picture from the moment it is uploaded."""
    first, second = ImageFactory(), ImageFactory()
    shown = [image.get_rendition("max-165x165") for image in (first, second)]
    folders = {rendition.file.name.split("/")[1] for rendition in shown}
    assert len(folders) == 2
    assert all(re.fullmatch("[0-9a-f]{24}", folder) for folder in folders)
    assert client.get(shown[0].url).status_code == 200
    guess = f"/media/images/{shown[0].file.name.rpartition('/')[2]}"
    assert client.get(guess).status_code == 404


def test_images_are_read_only():
    assert Client().post("/media/images/x.jpg").status_code == 405


@pytest.mark.parametrize("name", ["other.txt", "%00", "x" * 5000, "..%2f..%2fx"])
def test_a_document_has_one_name_only(client, name):
    document = DocumentFactory()
    assert client.get(f"/documents/{document.pk}/{name}").status_code in (400, 404)
    assert client.get(f"/documents/{'9' * 40}/form.txt").status_code == 404
