"""Until somebody says otherwise, a picture is not cleared and says nothing."""

import pytest

from portal.media.models import PortalImage, PortalRendition
from tests.portal.media.factories import DocumentFactory, ImageFactory

pytestmark = pytest.mark.django_db


def test_a_new_picture_is_not_cleared_for_publishing() -> None:
    assert ImageFactory().consent == PortalImage.Consent.UNKNOWN


def test_a_file_name_is_never_read_out_as_description() -> None:
    assert ImageFactory().default_alt_text == ""
    described = PortalRendition(image=ImageFactory(description="A tree"))
    assert described.alt == "A tree"


def test_a_document_may_be_in_a_language_that_is_not_live() -> None:
    document = DocumentFactory(language="rhg")
    document.full_clean()
    assert document.get_language_display() == "Rohingya"
