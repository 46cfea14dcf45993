"""A recording says what it is before it costs anything, and all its words."""

from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile

from wagtail.blocks.struct_block import StructBlockValidationError

import pytest

from portal.blocks.families.audio import AudioBlock
from portal.media.models import PortalDocument
from tests.portal.blocks.families.rendering import rendered
from tests.portal.media.packed import REAL

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _storage_folder(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = str(tmp_path)


def recording(kind: str = "mp3", language: str = "rhg") -> PortalDocument:
    document = PortalDocument(title="x", language=language, file_size=2_400_000)
    document.file.save(f"welcome.{kind}", ContentFile(REAL[kind]), save=False)
    document.save()
    return document


def audio(document: PortalDocument | int, **changed: str) -> dict[str, Any]:
    return {
        "recording": getattr(document, "pk", document),
        "title": "Welcome",
        "transcript": "<p>Call us.</p>",
        **changed,
    }


def test_nothing_is_loaded_until_somebody_listens() -> None:
    document = recording()
    html = rendered("audio", audio(document))
    assert f'<audio controls preload="none" src="{document.url}"' in html
    assert document.url.startswith("/documents/")


def test_it_says_kind_size_and_language() -> None:
    html = rendered("audio", audio(recording()))
    assert "<bdi>MP3</bdi>, <bdi>2.4 MB</bdi>" in html
    assert '<bdi lang="rhg" dir="ltr">Ruáingga</bdi>' in html


def test_all_its_words_can_be_read_and_are_open_on_paper() -> None:
    document = recording()
    assert "<p>Call us.</p>" in rendered("audio", audio(document))
    assert "<details open>" in rendered("audio", audio(document), on_paper=True)


def test_an_arabic_recording() -> None:
    words = audio(recording(), title="مرحبا", transcript="<p>اتصل 215-555-0123</p>")
    html = rendered("audio", words, "ar")
    assert "<bdi>MP3</bdi>، <bdi>2.4 م.ب</bdi>، " in html
    assert '<bdi dir="ltr">215-555-0123</bdi>' in html


@pytest.mark.parametrize(("kind", "language"), [("pdf", "es"), ("mp3", "")])
def test_what_is_no_recording_of_a_known_language_is_refused(
    kind: str, language: str
) -> None:
    block = AudioBlock()
    value = block.to_python(audio(recording(kind, language)))
    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(value)
    assert "recording" in refused.value.block_errors
    assert [rule for rule, _words in block.problems(value)] == ["links"]
    assert "<audio" not in rendered("audio", audio(recording(kind, language)))


def test_a_draft_may_be_unfinished() -> None:
    block = AudioBlock()
    block.defer_required_validation()
    try:
        block.clean(block.to_python(audio(recording("pdf"))))
    finally:
        block.restore_deferred_validation()


def test_a_lost_recording_leaves_its_words() -> None:
    html = rendered("audio", audio(999999))
    assert "<audio" not in html
    assert "<p>Call us.</p>" in html
