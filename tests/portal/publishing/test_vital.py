"""Of a vital page no word is public that only a computer has written."""

from wagtail.models import Locale, Page, PageLogEntry
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import TranslationCreator

import pytest

from home.models import ContentPage
from portal.languages.services import make_live
from portal.publishing.findings import PublishBlocked
from portal.publishing.models import PublishRules
from portal.publishing.selectors import blocking
from portal.publishing.vital import WITHDRAWN
from tests.portal.words.desk.translated import write

MACHINE = StringTranslation.TRANSLATION_TYPE_MACHINE
MANUAL = StringTranslation.TRANSLATION_TYPE_MANUAL


@pytest.fixture
def source(draft, settings) -> ContentPage:
    make_live(code="es")
    return publish(draft)


@pytest.fixture
def translation(source, editor) -> Translation:
    """Into Spanish, with every word a computer's."""
    TranslationCreator(editor, [spanish()]).create_translations(source)
    translation = Translation.objects.get(target_locale=spanish())
    write(translation, MACHINE)
    return translation


def spanish() -> Locale:
    return Locale.objects.get(language_code="es")


def publish(page: Page, **changed: object) -> Page:
    for name, value in changed.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def publish_translation(translation: Translation) -> Page:
    translation.save_target(publish=False)
    page = translation.get_target_instance().specific
    page.get_latest_revision().publish()
    return type(page).objects.get(pk=page.pk)


def test_a_computers_words_of_any_other_page_go_public(translation):
    assert publish_translation(translation).live


def test_those_of_a_vital_page_stay_a_draft_until_a_person_has_read_them(
    source, translation
):
    publish(source, vital=True)
    with pytest.raises(PublishBlocked) as refused:
        publish_translation(translation)
    assert [finding.rule for finding in refused.value.findings] == ["vital"]
    write(translation, MANUAL)
    assert publish_translation(translation).live


def test_one_unread_text_is_enough(source, translation):
    publish(source, vital=True)
    write(translation, MANUAL)
    StringTranslation.objects.filter(pk=unread()).update(translation_type=MACHINE)
    with pytest.raises(PublishBlocked):
        publish_translation(translation)


def unread() -> int:
    return StringTranslation.objects.values_list("pk", flat=True).first()


def test_no_setting_and_no_urgent_reason_lets_them_through(source, translation):
    publish(source, vital=True)
    rules = PublishRules.load()
    for field in rules._meta.concrete_fields:
        if field.choices:
            setattr(rules, field.name, "off")
    rules.save()
    translation.save_target(publish=False)
    page = translation.get_target_instance().specific
    page.urgent_reason = "The river rises."
    with pytest.raises(PublishBlocked):
        page.save_revision().publish()
    page.refresh_from_db()
    assert not page.live


def test_a_page_that_becomes_vital_takes_its_unread_translations_off(
    source, translation
):
    page = publish_translation(translation)
    publish(source, vital=True)
    page.refresh_from_db()
    assert not page.live
    assert PageLogEntry.objects.filter(page=page.pk, action=WITHDRAWN).exists()
    assert source.live


def test_a_translation_that_a_person_wrote_stays(source, translation):
    write(translation, MANUAL)
    page = publish_translation(translation)
    publish(source, vital=True)
    page.refresh_from_db()
    assert page.live


def test_an_original_is_nobodys_translation(source):
    source.vital = True
    assert blocking(source) == []
