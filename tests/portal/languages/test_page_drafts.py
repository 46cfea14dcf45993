"""First drafts of whole pages, asked for in the translation editor."""

from django.urls import reverse

from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import TranslationCreator

import pytest

from portal.languages.services import make_live


@pytest.fixture
def page_translation(small_site, admin_user) -> Translation:
    make_live(code="es")
    spanish = Locale.objects.get(language_code="es")
    TranslationCreator(admin_user, [spanish]).create_translations(small_site.rent)
    return Translation.objects.get(
        source__object_id=small_site.rent.translation_key, target_locale=spanish
    )


def draft_page(browser, translation: Translation):
    name = "wagtail_localize:machine_translate"
    return browser.post(reverse(name, args=[translation.pk]), follow=True)


def test_a_page_is_drafted_in_the_editor(
    admin_client, page_translation, libretranslate
):
    answer = draft_page(admin_client, page_translation)
    assert answer.status_code == 200
    drafts = StringTranslation.objects.filter(locale=page_translation.target_locale)
    assert drafts.filter(translation_type="machine", data__startswith="[es] ").exists()


@pytest.mark.parametrize("behaviour", ["broken", "nonsense", "short", "slow"])
def test_a_translator_that_fails_or_is_slow_leaves_the_page(
    admin_client, page_translation, libretranslate, settings, behaviour
):
    libretranslate.behaviour = behaviour
    if behaviour == "slow":
        settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR["OPTIONS"]["TIMEOUT"] = 0.2
    answer = draft_page(admin_client, page_translation)
    assert answer.status_code == 200
    assert "No draft is written" in answer.content.decode()
    assert not StringTranslation.objects.exists()
