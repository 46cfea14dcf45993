"""Who translates a starter page finds the words that came with it."""

from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import TranslationCreator

import pytest

from home.models import TopicPage
from home.starter.pages import source_home
from home.starter.services import add_starter_pages
from portal.languages.services import make_live
from tests.home.factories import ContentPageFactory
from tests.portal.accounts.factories import UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quiet_search")]


def translate(*pages, language="es"):
    """As the button *Translate this page* does."""
    make_live(code=language)
    locale = Locale.objects.get(language_code=language)
    for page in (source_home(), *pages):
        TranslationCreator(UserFactory(), [locale]).create_translations(page)
    return pages[-1].get_translation(locale)


def test_words_that_staff_left_as_they_were_come_along_as_a_draft():
    add_starter_pages()
    spanish = translate(TopicPage.objects.get(slug="first-30-days"))
    assert spanish.title == "Sus primeros 30 días"
    assert not spanish.live
    words = StringTranslation.objects.filter(locale=spanish.locale)
    assert {row.translation_type for row in words} == {"machine"}
    assert words[0].get_comment().startswith("Translated with Starter pages")


def test_texts_with_gaps_and_texts_of_the_city_wait_for_the_translator():
    add_starter_pages()
    page = TopicPage.objects.get(slug="first-30-days")
    page.title = "Ours"
    page.save()
    spanish = translate(page)
    total, done = Translation.objects.get(
        source__object_id=page.translation_key
    ).get_progress()
    assert spanish.title == "Ours"
    # the title, the three texts with a gap, and the gap for a card
    assert total - done == 5


def test_a_language_that_they_do_not_have_starts_empty():
    add_starter_pages()
    page = TopicPage.objects.get(slug="first-30-days")
    assert translate(page, language="fr").title == page.title
    assert not StringTranslation.objects.exists()


def test_other_pages_of_the_city_are_left_alone():
    add_starter_pages()
    page = ContentPageFactory(
        parent=source_home(), slug="see-a-doctor", title="See a doctor"
    )
    assert translate(page).title == "See a doctor"
