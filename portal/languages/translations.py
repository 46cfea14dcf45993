"""Reads: the translations of a page, and which of them visitors get."""

from collections.abc import Iterable
from functools import cache
from uuid import UUID

from django.conf import settings
from django.db.models import (
    CharField,
    Count,
    Exists,
    ExpressionWrapper,
    F,
    Model,
    OuterRef,
    Q,
)

from wagtail.models import Page, PageViewRestriction, Site
from wagtail.query import PageQuerySet

from portal.plugin_core.pages import open_pages

from .reader import current_reader
from .selectors import fallbacks

# wagtail-localize copies a parent into a language to hold the place of a translated
# child; such a copy follows a page of another language and is no translation
IS_PLACEHOLDER = Q(alias_of__isnull=False) & ~Q(alias_of__locale=F("locale"))


def translations_of(page: Page) -> PageQuerySet:
    """The page in its other languages, drafts and placeholders included."""
    return Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)


def source_of(page: Page) -> Page | None:
    """The page in the city's source language, itself where it is that."""
    return Page.objects.filter(
        translation_key=page.translation_key,
        locale__language_code=settings.LANGUAGE_CODE,
    ).first()


def shown_pages() -> PageQuerySet:
    """Live pages that say something in their own language, of modules shown."""
    return open_pages(Page.objects.live().exclude(IS_PLACEHOLDER))


def public_pages() -> PageQuerySet:
    """Those of them that anybody may read.

    As ``PageQuerySet.public``, but asked in the same query, and of aliases too.
    """
    return shown_pages().filter(nobody_shut_out())


@cache
def nobody_shut_out() -> Q:
    """Whether it is sure that everybody may read a page; for annotations too.

    An alias is as restricted as its original; of an alias's alias nothing is sure.
    """
    as_original = Q(alias_of__view_restrictions__isnull=False)
    unsure = as_original | Q(alias_of__alias_of__isnull=False)
    restricted = _on_line(PageViewRestriction, "page__path")
    return ~restricted & ~_on_line(Page, "path", unsure)


def _on_line(model: type[Model], path: str, *conditions: Q) -> Exists:
    """Whether ``model`` has a row for the page or one above; ``path`` leads there."""
    own = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    rows = model._default_manager.filter(*conditions).alias(own=own)
    return Exists(rows.filter(own__startswith=F(path)))


def languages_for(page: Page) -> list[str]:
    """Languages to show pages around ``page`` in, best first.

    They are the reader's; where there is no reader, as in a preview, the page's own.
    """
    reader = current_reader()
    return fallbacks(reader.language if reader else page.locale.language_code)


def in_best_language(pages: Iterable[Page], languages: list[str]) -> list[Page]:
    """One of each page's translations, the first in ``languages`` that there is.

    The pages keep the order in which each is met first. Their ``locale`` should have
    been fetched with them.
    """
    rank = {code: place for place, code in enumerate(languages)}
    best: dict[UUID, Page] = {}
    for page in pages:
        code = page.locale.language_code
        if code not in rank:
            continue
        chosen = best.setdefault(page.translation_key, page)
        if rank[code] < rank[chosen.locale.language_code]:
            best[page.translation_key] = page
    return list(best.values())


def within(homes: Iterable[Page]) -> Q:
    """Pages in the trees of these home pages, themselves included."""
    trees = Q(pk__in=[])
    for home in homes:
        trees |= Q(path__startswith=home.path)
    return trees


def public_pages_by_language() -> dict[str, int]:
    """How many pages visitors find in each language, by code."""
    keys = Site.objects.values("root_page__translation_key")
    counts = (
        public_pages()
        .filter(within(Page.objects.filter(translation_key__in=keys)))
        .order_by()
        .values("locale__language_code")
        .annotate(pages=Count("pk"))
    )
    return {row["locale__language_code"]: row["pages"] for row in counts}
