"""A player gets the part of a recording that it asks for."""

from typing import Any

from django.test import Client
from django.urls import reverse

import pytest

from portal.media.models import PortalDocument
from tests.portal.media.factories import DocumentFactory

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves what it reads open to the garbage collector
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning"),
]

CONTENT = bytes(range(256)) * 1000
SIZE = len(CONTENT)


@pytest.fixture
def address(tmp_path: Any, settings: Any) -> str:
    settings.MEDIA_ROOT = str(tmp_path)
    document = DocumentFactory(file__filename="welcome.mp3", file__data=CONTENT)
    return reverse("wagtaildocs_serve", args=[document.pk, document.filename])


def ask(client: Client, address: str, **headers: str) -> Any:
    return client.get(address, headers=headers)


def body(response: Any) -> bytes:
    return b"".join(response.streaming_content)


def test_the_whole_is_offered_in_parts(client: Client, address: str) -> None:
    whole = ask(client, address, accept_encoding="gzip")
    assert body(whole) == CONTENT
    assert whole["Accept-Ranges"] == "bytes"
    assert whole["Content-Type"] == "audio/mpeg"
    assert whole["Content-Encoding"] == "identity"
    assert whole["Content-Length"] == str(SIZE)


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-1", 0, 1),
        ("bytes=100-", 100, SIZE - 1),
        ("bytes=-10", SIZE - 10, SIZE - 1),
        (f"bytes=-{SIZE * 2}", 0, SIZE - 1),
        (f"bytes=5-{SIZE * 2}", 5, SIZE - 1),
    ],
)
def test_a_part_comes_alone(
    client: Client, address: str, asked: str, first: int, last: int
) -> None:
    part = ask(client, address, range=asked, accept_encoding="gzip")
    assert part.status_code == 206
    assert part["Content-Range"] == f"bytes {first}-{last}/{SIZE}"
    assert part["Content-Length"] == str(last - first + 1)
    assert body(part) == CONTENT[first : last + 1]


@pytest.mark.parametrize("asked", [f"bytes={SIZE}-", "bytes=-0"])
def test_a_part_beyond_the_end_is_refused(
    client: Client, address: str, asked: str
) -> None:
    answer = ask(client, address, range=asked)
    assert answer.status_code == 416
    assert answer["Content-Range"] == f"bytes */{SIZE}"


@pytest.mark.parametrize(
    "asked",
    ["bytes=", "bytes=-", "bytes=9-1", "bytes=0-1,3-4", "lines=0-1", "bytes=٠-١", "x"],
)
def test_what_is_no_part_gets_the_whole(
    client: Client, address: str, asked: str
) -> None:
    answer = ask(client, address, range=asked)
    assert answer.status_code == 200
    assert body(answer) == CONTENT


def test_a_part_of_another_version_gets_the_whole(client: Client, address: str) -> None:
    PortalDocument.objects.update(file_hash="new")
    known = ask(client, address)["ETag"]
    assert ask(client, address, range="bytes=0-1", if_range=known).status_code == 206
    for other in ('"old"', '""'):
        answer = ask(client, address, range="bytes=0-1", if_range=other)
        assert answer.status_code == 200


def test_asking_only_for_the_headers_opens_no_part(
    client: Client, address: str
) -> None:
    answer = client.head(address, headers={"range": "bytes=0-1"})
    assert answer.status_code == 200
    assert answer["Accept-Ranges"] == "bytes"
