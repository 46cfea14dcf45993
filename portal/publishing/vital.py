"""Vital pages: no text of theirs is public that only a computer has written.

While a translation has such a text it counts as not there, and readers get the language
that stands in.
"""

from collections.abc import Iterable

from django.db.models import Exists, QuerySet

from wagtail.log_actions import log
from wagtail.models import Page, get_page_models
from wagtail_localize.models import StringSegment, Translation

from portal.languages.page_texts import BY_COMPUTER, words_of_text

WITHDRAWN = "portal.publish.withdrawn"


def is_vital(page: Page) -> bool:
    """Whether the city has said so of the page or, since, of its original."""
    if getattr(page, "vital", False):
        return True
    translation = _translations(page).select_related("source").first()
    source = translation and translation.source.get_source_instance()
    return getattr(source, "vital", False)


def vital_pages(keys: Iterable[int]) -> set[int]:
    """The keys of those pages that the city has said so of; one query for each type."""
    vital: set[int] = set()
    for model in get_page_models():
        if hasattr(model, "vital"):
            marked = model._default_manager.filter(pk__in=keys, vital=True)
            vital.update(marked.values_list("pk", flat=True))
    return vital


def unread_texts(page: Page) -> int:
    """How many texts of a translated page are a computer's and read by no person."""
    machine = words_of_text(page.locale_id).filter(BY_COMPUTER)
    sources = _translations(page).values("source")
    segments = StringSegment.objects.filter(source__in=sources)
    return segments.filter(Exists(machine)).count()


def withdraw_unread(*, source: Page) -> None:
    """Take off the translations of a vital page that nobody has read whole."""
    if not getattr(source, "vital", False):
        return
    translations = source.get_translations().live().filter(alias_of__isnull=True)
    for translation in translations.specific():
        if unread_texts(translation):
            log(instance=translation, action=WITHDRAWN)
            translation.unpublish()


def _translations(page: Page) -> QuerySet[Translation]:
    return Translation.objects.filter(
        source__object_id=page.translation_key,
        target_locale_id=page.locale_id,
        enabled=True,
    )
