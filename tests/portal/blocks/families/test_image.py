"""Pictures are described, and public only while nobody in them is unasked."""

from typing import Any

from wagtail.blocks import StructValue
from wagtail.images.tests.utils import get_test_image_file

import pytest
from pytest_django import DjangoAssertNumQueries

from portal.blocks.families.image import ImageBlock
from portal.blocks.streams import PluginStreamBlock
from portal.media.models import PortalImage

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the closing of a resized copy's temporary file to Python
    pytest.mark.filterwarnings(
        "ignore:Unclosed file <tempfile.SpooledTemporaryFile:ResourceWarning"
    ),
]


@pytest.fixture
def image(settings: Any, tmp_path: Any) -> PortalImage:
    settings.MEDIA_ROOT = str(tmp_path)
    return make_image(description="A stone door")


def make_image(**values: Any) -> PortalImage:
    values = {"title": "door.jpg", "consent": PortalImage.Consent.NO_PEOPLE, **values}
    return PortalImage.objects.create(
        file=get_test_image_file(size=(900, 600)), **values
    )


def picture(image: PortalImage, **values: Any) -> dict[str, Any]:
    return {"type": "image", "value": {"image": image.pk, **values}}


def render(*children: dict[str, Any], **context: Any) -> str:
    stream = PluginStreamBlock()
    return stream.render(stream.to_python(list(children)), context=context)


def value_of(image: PortalImage, **values: Any) -> StructValue:
    return ImageBlock().to_python({"image": image.pk, **values})


def test_a_picture_comes_in_several_sizes_with_the_pages_own_words(
    image: PortalImage,
) -> None:
    html = render(picture(image, alt="City hall", caption="Our city hall"))
    assert 'alt="City hall"' in html
    assert "Our city hall" in html
    assert " 480w" in html
    assert " 800w" in html
    assert 'loading="lazy"' in html


def test_without_words_of_the_page_the_pictures_own_description_is_said(
    image: PortalImage,
) -> None:
    assert 'alt="A stone door"' in render(picture(image))


def test_saving_takes_the_description_over_so_that_it_can_be_translated(
    image: PortalImage,
) -> None:
    block = ImageBlock()
    assert block.clean(value_of(image, caption=""))["alt"] == "A stone door"
    assert block.clean(value_of(image, decorative=True))["alt"] == ""


def test_decoration_is_silent(image: PortalImage) -> None:
    assert 'alt=""' in render(picture(image, decorative=True, alt="left over"))


def test_a_picture_of_people_nobody_asked_is_not_public(image: PortalImage) -> None:
    image.consent = PortalImage.Consent.UNKNOWN
    image.save()
    assert render(picture(image)).strip() == ""
    rules = [rule for rule, _words in ImageBlock().problems(value_of(image))]
    assert rules == ["consent"]


@pytest.mark.parametrize("consent", ["given", "no_people"])
def test_a_picture_with_consent_is_shown(image: PortalImage, consent: str) -> None:
    image.consent = consent
    image.save()
    assert "<img" in render(picture(image))
    assert list(ImageBlock().problems(value_of(image))) == []


def test_the_preview_says_why_a_picture_is_missing(image: PortalImage, rf: Any) -> None:
    image.consent = PortalImage.Consent.UNKNOWN
    image.save()
    request = rf.get("/")
    request.is_preview = True
    assert "door.jpg" in render(picture(image), request=request)


def test_the_checklist_hears_of_a_picture_that_nobody_described(
    image: PortalImage,
) -> None:
    image.description = ""
    image.save()
    block = ImageBlock()
    rules = [rule for rule, _message in block.problems(value_of(image))]
    assert rules == ["alt_text"]
    assert list(block.problems(value_of(image, alt="A door"))) == []
    assert list(block.problems(value_of(image, decorative=True))) == []


def test_a_deleted_picture_leaves_no_hole() -> None:
    block = {"type": "image", "value": {"image": 999999, "caption": "Gone"}}
    assert render(block).strip() == ""


def test_a_lost_file_does_not_take_the_page_down(image: PortalImage) -> None:
    image.file.storage.delete(image.file.name)
    assert "not-found" in render(picture(image))


def test_many_pictures_cost_as_much_as_few(
    image: PortalImage, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    blocks = [picture(make_image()) for _number in range(5)]
    render(*blocks)
    with django_assert_num_queries(2):
        assert render(*blocks).count("<img") == 5
