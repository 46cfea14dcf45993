"""Writes: a page's translations follow their source in place, address and standing.

The source of a translation is the page in the city's source language. A page that
exists in another language only is nobody's translation and is left alone.
"""

import logging

from django.conf import settings
from django.db import transaction

from wagtail.actions.move_page import MovePageAction
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from ..translations import source_of, translations_of

logger = logging.getLogger(__name__)


def mark_outdated(*, source: Page) -> None:
    """Let translators see what changed in a page that is being translated."""
    record = TranslationSource.objects.get_for_instance_or_none(source)
    if record is not None:
        TranslationSource.update_or_create_from_instance(source)


@transaction.atomic
def align_slugs(*, page: Page) -> None:
    """Give the translations the slug of their source: addresses are one in all.

    ``page`` is the source or one of its translations. Home pages differ by design; a
    slug that a neighbour has is left, and logged.
    """
    source = source_of(page)
    if source is None or source.depth <= 2:
        return
    for translation in translations_of(source).exclude(slug=source.slug):
        parent = translation.get_parent()
        if not Page._slug_is_available(source.slug, parent, translation):
            logger.warning(
                "Page %s keeps its slug: %r is taken.", translation.pk, source.slug
            )
            continue
        own = translation.specific
        own.slug = source.slug
        own.save(clean=False)
        _set_slug_of_draft(own)


@transaction.atomic
def move_translations(*, source: Page, parent: Page) -> None:
    """Move the translations of a moved page under the translations of its parent.

    Where the parent is not translated, a copy that is never shown holds the place, as
    wagtail-localize does it for a page that is translated before its parent.
    """
    if not is_source(source) or source.depth <= 2:
        return
    for translation in translations_of(source).select_related("locale"):
        target = parent.get_translation_or_none(translation.locale)
        if target is None:
            target = parent.specific.copy_for_translation(
                translation.locale, copy_parents=True, alias=True
            )
        if translation.get_parent().pk != target.pk:
            MovePageAction(translation, target, pos="last-child").execute(
                skip_permission_checks=True
            )


def unpublish_translations(*, source: Page) -> None:
    """What the city took off in its source language is public in no other."""
    if is_source(source):
        for translation in translations_of(source).live().specific():
            translation.unpublish()


def is_source(page: Page) -> bool:
    return page.locale.language_code == settings.LANGUAGE_CODE


def _set_slug_of_draft(page: Page) -> None:
    draft = page.latest_revision
    if draft is not None and draft.content.get("slug") != page.slug:
        draft.content["slug"] = page.slug
        draft.save(update_fields=["content"])
