"""Reads: the pages below a page, as its reader should find them."""

from collections.abc import Iterable

from django.conf import settings
from django.db.models import Q

from wagtail.models import Page

from portal.blocks.cards import summary_column
from portal.languages.lines import line_of
from portal.languages.translations import (
    in_best_language,
    languages_for,
    public_pages,
)
from portal.page_cache.parts import shared_part


def children_for_reader(page: Page) -> list[Page]:
    """The public pages below ``page``, each once, in the reader's best language.

    They stand in the order of the source language's tree; what that tree lacks comes
    after. Each has a ``summary``. One query beside that of ``line_of``, however many
    pages there are.
    """

    def children() -> list[Page]:
        parents = (
            other
            for other in line_of(page)
            if other.translation_key == page.translation_key
        )
        return _children(parents, languages_for(page))

    return shared_part(f"children of {page.pk}", children)


def chapters_for_reader(chapter: Page) -> list[Page]:
    """All chapters of the guide that ``chapter`` is in, itself included; as above."""
    parents = (other for other in line_of(chapter) if other.depth == chapter.depth - 1)
    return _children(parents, languages_for(chapter))


def _children(parents: Iterable[Page], languages: list[str]) -> list[Page]:
    below = Q(pk__in=[])
    for parent in parents:
        if parent.locale.language_code in languages:
            interval = Page._get_children_path_interval(parent.path)
            below |= Q(path__range=interval, depth=parent.depth + 1)
    pages = (
        public_pages()
        .filter(below)
        .annotate(summary=summary_column())
        .select_related("locale")
        .order_by("path")
    )
    # a stable sort: the source's own order first, then the others in theirs
    in_order = sorted(pages, key=lambda page: not _is_source(page))
    return in_best_language(in_order, languages)


def _is_source(page: Page) -> bool:
    return page.locale.language_code == settings.LANGUAGE_CODE
