"""Translates the demo's pages through wagtail-localize, so that staff can go on."""

from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from home.starter.bodies import Translations, translations
from home.starter.content_files import Data
from portal.accounts.models import User


class Untranslated(LookupError):
    """A text of a page has no words in a language that the page is in."""


def translate_page(page: Page, data: Data, languages: list[str], user: User) -> None:
    """Publish the page in these languages too.

    Raises ``Untranslated`` where a single text is missing.
    """
    source, _created = TranslationSource.get_or_create_from_instance(page)
    words = translations(data)
    for language in languages:
        locale = Locale.objects.get(language_code=language)
        translation, _created = Translation.objects.get_or_create(
            source=source, target_locale=locale
        )
        _fill(translation, words, language, user)
        translation.save_target(user=user, publish=False)
        translated = source.get_translated_instance(locale)
        translated.get_latest_revision().publish(user=user)


def _fill(
    translation: Translation, words: Translations, language: str, user: User
) -> None:
    segments = translation.source.stringsegment_set.select_related("string")
    for segment in segments:
        text = segment.string.data
        if language not in words.get(text, {}):
            raise Untranslated(f"{translation.source.object_repr}: {language}: {text}")
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=translation.target_locale,
            context_id=segment.context_id,
            defaults={
                "data": words[text][language],
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "last_translated_by": user,
            },
        )
