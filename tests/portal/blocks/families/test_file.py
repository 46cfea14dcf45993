"""A file says what it is before anybody downloads it."""

from typing import Any

from django.core.files.base import ContentFile

import pytest

from portal.blocks.streams import PluginStreamBlock
from portal.media.models import PortalDocument

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(settings: Any, tmp_path: Any) -> PortalDocument:
    settings.MEDIA_ROOT = str(tmp_path)
    document = PortalDocument(title="School form", language="ar", file_size=2048)
    document.file.save("form.pdf", ContentFile(b"%PDF"), save=False)
    document.save()
    return document


def render(key: int, title: str = "") -> str:
    stream = PluginStreamBlock()
    value = {"document": key, "title": title}
    return stream.render(stream.to_python([{"type": "file", "value": value}]))


def test_a_file_says_its_type_size_and_language(document: PortalDocument) -> None:
    html = render(document.pk)
    assert f'<a href="{document.url}" hreflang="ar">School form</a>' in html
    assert "PDF" in html
    assert "<bdi>2 kB</bdi>" in html
    assert '<bdi lang="ar" dir="rtl">العربية</bdi>' in html


def test_the_page_may_call_it_otherwise(document: PortalDocument) -> None:
    assert ">Sign-up form</a>" in render(document.pk, "Sign-up form")


def test_a_file_of_unknown_language_says_nothing_of_it(
    document: PortalDocument,
) -> None:
    document.language = ""
    document.save()
    assert "hreflang" not in render(document.pk)


def test_a_deleted_file_leaves_no_hole() -> None:
    assert render(999999).strip() == ""
