"""A video on another site is a link that says where it leads."""

from typing import Any

from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.tests.utils import get_test_image_file

import pytest

from portal.blocks.families.video import VideoBlock
from portal.media.models import PortalImage
from tests.portal.blocks.families.rendering import rendered

pytestmark = pytest.mark.django_db


def video(**changed: Any) -> dict[str, Any]:
    return {
        "title": "How to ride the bus",
        "address": "https://www.video.example/bus",
        "minutes": 3,
        "language": "es",
        "captions": True,
        "poster": None,
        **changed,
    }


def poster(consent: str) -> int:
    file = get_test_image_file(size=(60, 40))
    return PortalImage.objects.create(title="Bus", file=file, consent=consent).pk


def test_it_is_a_link_and_loads_nothing_of_the_other_site() -> None:
    html = rendered("video", video())
    assert 'href="https://www.video.example/bus" rel="external nofollow' in html
    assert "<iframe" not in html
    assert "<video" not in html
    assert "src=" not in html


def test_it_says_that_the_reader_leaves_and_may_be_followed() -> None:
    html = rendered("video", video())
    assert '<bdi dir="ltr">video.example</bdi>. You leave this portal.' in html
    assert "may follow what you do there" in html


def test_it_says_length_language_and_captions() -> None:
    html = rendered("video", video())
    assert "<bdi>3 minutes</bdi>, " in html
    assert '<bdi lang="es" dir="ltr">Español</bdi>, <bdi>with captions</bdi>' in html
    assert "without captions" in rendered("video", video(captions=False))


def test_an_arabic_page_keeps_the_order_of_things() -> None:
    html = rendered("video", video(title="الحافلة"), "ar")
    assert '</bdi>، <bdi lang="es" dir="ltr">Español</bdi>، <bdi>' in html


def test_a_picture_of_our_own_is_shown_once_nobody_in_it_is_unasked(
    settings: Any, tmp_path: Any
) -> None:
    settings.MEDIA_ROOT = str(tmp_path)
    assert 'alt=""' in rendered("video", video(poster=poster("given")))
    unasked = video(poster=poster("unknown"))
    assert "<img" not in rendered("video", unasked)
    block = VideoBlock()
    problems = block.problems(block.to_python(unasked))
    assert [rule for rule, _words in problems] == ["consent"]


@pytest.mark.parametrize("address", ["http://video.example/", "ftp://x.example/"])
def test_only_a_safe_address_is_taken(address: str) -> None:
    block = VideoBlock()
    with pytest.raises(StructBlockValidationError):
        block.clean(block.to_python(video(address=address)))


def test_without_an_address_there_is_nothing() -> None:
    assert rendered("video", video(address="")).strip() == ""
