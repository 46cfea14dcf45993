"""What of a page's blocks goes to translators, and what comes back."""

import json
from pathlib import Path
from typing import Any

from wagtail.models import Collection, Locale
from wagtail_localize.models import (
    OverridableSegment,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.operations import TranslationCreator

import pytest

from home.models import ContentPage, HomePage
from portal.media.models import PortalDocument, PortalImage
from tests.portal.blocks.factories import content_page
from tests.portal.contacts.factories import (
    ContactFactory,
    FigureFactory,
    HoursFactory,
    PlaceFactory,
)

GOLDEN = Path(__file__).parent / "golden"

WORDS = {
    "rich_text": ["Who can come", "Everyone. You need ", "this form", "No appointment"],
    "steps": ["How to sign up", "Call the school", "Sign the form", "how to ask"],
    "callout": ["Good to know", "how to ask"],
    "warning": ["Watch out", "how to ask"],
    "contact": [],
    "place": [],
    "hours": [],
    "figure": [],
    "action": [],
    "cards": ["Read next"],
    "image": ["A stone door with a round arch", "The front door of city hall"],
    "file": ["Sign-up form"],
}
"""Words of the stored examples that a translator must get; none for facts."""


@pytest.fixture
def page(home: HomePage, arabic_home: HomePage) -> ContentPage:
    """A page with every block of core."""
    for factory in (ContactFactory, PlaceFactory, HoursFactory, FigureFactory):
        factory(pk=1)
    collection = Collection.get_first_root_node()
    PortalImage.objects.bulk_create(
        [PortalImage(pk=1, title="Door", width=1, height=1, collection=collection)]
    )
    PortalDocument.objects.bulk_create(
        [PortalDocument(pk=1, title="Form", collection=collection)]
    )
    body = [
        json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))
        for name in WORDS
    ]
    return content_page(home, body=body)


@pytest.fixture
def translation(page: ContentPage) -> Translation:
    arabic = Locale.objects.get(language_code="ar")
    TranslationCreator(None, [arabic]).create_translations(page)
    return Translation.objects.get(
        source__object_id=page.translation_key, target_locale=arabic
    )


def strings_of(source: TranslationSource, block_id: str) -> list[str]:
    return list(
        StringSegment.objects.filter(
            source=source, context__path__startswith=f"body.{block_id}"
        ).values_list("string__data", flat=True)
    )


@pytest.mark.parametrize("name", WORDS)
def test_all_words_of_a_block_go_to_translators_and_no_fact_does(
    name: str, page: ContentPage, translation: Translation
) -> None:
    block_id = next(child.id for child in page.body if child.block_type == name)
    found = strings_of(translation.source, block_id)
    for words in WORDS[name]:
        assert any(words in string for string in found)
    if not WORDS[name]:
        assert found == []


def test_translators_may_change_files_and_pictures_but_no_fact_and_no_card(
    page: ContentPage, translation: Translation
) -> None:
    block_ids = {child.id: child.block_type for child in page.body}
    paths = OverridableSegment.objects.filter(
        source=translation.source, context__path__startswith="body."
    ).values_list("context__path", flat=True)
    overridable = {block_ids[path.split(".")[1]] for path in paths}
    assert {"image", "file"} <= overridable
    assert not overridable & {"contact", "place", "hours", "figure", "action", "cards"}


def test_a_translated_page_has_its_own_words_and_the_same_facts(
    page: ContentPage, translation: Translation
) -> None:
    for segment in StringSegment.objects.filter(source=translation.source):
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=translation.target_locale,
            context=segment.context,
            data=f"ع {segment.string.data}",
        )
    translation.save_target(publish=False)
    target = translation.get_target_instance().get_latest_revision_as_object()
    values = prepared(target)
    assert values["callout"]["heading"] == "ع Good to know"
    assert values["steps"]["steps"][0]["value"]["title"] == "ع Call the school"
    assert "ع No appointment" in values["rich_text"]
    assert values["image"]["alt"] == "ع A stone door with a round arch"
    source = prepared(page)
    for name in ("contact", "place", "hours", "figure", "action"):
        assert values[name] == source[name]
    assert values["cards"]["pages"] == source["cards"]["pages"]


def prepared(page: ContentPage) -> dict[str, Any]:
    stored = page.body.stream_block.get_prep_value(page.body)
    return {child["type"]: child["value"] for child in stored}
