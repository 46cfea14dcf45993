"""Writes: words that came with the starter pages, for those who translate them."""

from functools import cache

from django.utils.translation import gettext as _

from wagtail_localize.models import StringTranslation, Translation

from home.models import StarterCopy

from . import content_files
from .bodies import Translations, translations


def offer_words(*, translation: Translation) -> None:
    """Fill in what staff have left in a starter page as it came; in no other page.

    It is marked as a draft by a machine: nobody of the city has read it. A text whose
    gap the city has filled is its own, and stays for the translator.
    """
    language, source = translation.target_locale.language_code, translation.source
    copy = StarterCopy.objects.filter(
        page__translation_key=source.object_id, page__locale=source.locale_id
    ).first()
    known = _words().get(copy.name, {}) if copy else {}
    segments = source.stringsegment_set.select_related("string")
    StringTranslation.objects.bulk_create(
        [
            StringTranslation(
                translation_of=segment.string,
                locale=translation.target_locale,
                context_id=segment.context_id,
                data=known[segment.string.data][language],
                translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE,
                tool_name=_("Starter pages"),
            )
            for segment in segments
            if language in known.get(segment.string.data, {})
        ],
        ignore_conflicts=True,
    )


@cache
def _words() -> dict[str, Translations]:
    """The texts without a gap, by the names of their pages."""
    return {
        page["slug"]: {
            text: words for text, words in translations(page).items() if "{" not in text
        }
        for page in content_files.pages()
    }
