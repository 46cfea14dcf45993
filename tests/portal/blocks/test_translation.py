"""What of a page's blocks goes to translators, and what comes back."""

import json
from pathlib import Path
from typing import Any

from django.test import Client
from django.urls import reverse

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
    "stairs": ["New here? Your first 30 days", "Week 1", "Sign up your family"],
    "accordion": ["Questions people ask", "Do I need papers?", "Bring what you have."],
    "table": ["Free English classes", "Class", "Day", "Adults", "Children", "Monday"],
    "quote": ["They were kind, and somebody spoke Somali.", "A mother of three"],
    "contact": [],
    "place": [],
    "hours": [],
    "figure": [],
    "action": [],
    "cards": ["Read next"],
    "image": ["A stone door with a round arch", "The front door of city hall"],
    "file": ["Sign-up form"],
    "audio": ["Welcome to the city", "Call us in your own language."],
    "video": ["How to ride the bus"],
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
    assert {"image", "file", "audio"} <= overridable
    assert not overridable & {"contact", "place", "hours", "figure", "action", "cards"}
    assert not [path for path in paths if path.endswith(".address")]


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
    assert values["accordion"]["questions"][1]["value"]["question"].startswith("ع Do I")
    assert values["table"]["grid"] == {
        "columns": [
            {"type": "text", "heading": "ع Class"},
            {"type": "text", "heading": "ع Day"},
        ],
        "rows": [
            {"values": ["ع Adults", "ع Monday"]},
            {"values": ["ع Children", "ع Monday"]},
        ],
        "caption": "ع Free English classes",
    }
    source = prepared(page)
    for name in ("contact", "place", "hours", "figure", "action"):
        assert values[name] == source[name]
    assert values["cards"]["pages"] == source["cards"]["pages"]
    for part in ("address", "minutes", "language", "captions"):
        assert values["video"][part] == source["video"][part]
    assert values["quote"]["consent"] == "given"


def test_a_text_of_a_table_that_stands_twice_is_translated_once(
    page: ContentPage, translation: Translation
) -> None:
    table = next(child for child in page.body if child.block_type == "table")
    assert strings_of(translation.source, table.id).count("Monday") == 1


def test_a_row_put_between_leaves_the_other_translations_of_a_table(
    page: ContentPage, translation: Translation
) -> None:
    paths = table_paths(page, translation)
    stored = page.body.stream_block.get_prep_value(page.body)
    table = next(child for child in stored if child["type"] == "table")
    table["value"]["grid"]["rows"].insert(0, {"values": ["Families", "Sunday"]})
    page.body = stored
    page.save()
    TranslationSource.update_or_create_from_instance(page)
    assert paths < table_paths(page, translation)


def table_paths(page: ContentPage, translation: Translation) -> set[str]:
    table = next(child for child in page.body if child.block_type == "table")
    return set(
        StringSegment.objects.filter(
            source=translation.source, context__path__startswith=f"body.{table.id}"
        ).values_list("context__path", flat=True)
    )


def test_translators_are_shown_every_text_of_every_block(
    translation: Translation, admin_client: Client
) -> None:
    target = translation.get_target_instance()
    editor = admin_client.get(reverse("wagtailadmin_pages:edit", args=[target.pk]))
    assert editor.status_code == 200
    html = editor.content.decode()
    for words in (words for found in WORDS.values() for words in found):
        assert words.strip() in html


def prepared(page: ContentPage) -> dict[str, Any]:
    stored = page.body.stream_block.get_prep_value(page.body)
    return {child["type"]: child["value"] for child in stored}
