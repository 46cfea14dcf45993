"""Public pages that menus and doors lead to, looked up together for all of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from uuid import UUID

from django.db.models import Q, QuerySet

from wagtail.models import Page

from portal.page_cache.parts import shared_part

from .translations import public_pages

Translations = dict[str, Page]
"""A page by the code of its language."""

_sources: list[Callable[[], QuerySet]] = []


def add_links(source: Callable[[], QuerySet]) -> None:
    """Look up the pages of these translation keys with those of other sources.

    To be said when the app starts; ``source`` is asked whenever pages are.
    """
    _sources.append(source)


def linked_pages() -> dict[UUID, Translations]:
    """The public pages that any source leads to, by translation key. One query."""
    return shared_part("linked pages", _fetch)


def in_first(translations: Translations, languages: Iterable[str]) -> Page | None:
    """The page in the first of the languages that it is in."""
    return next(
        (translations[code] for code in languages if code in translations), None
    )


def _fetch() -> dict[UUID, Translations]:
    wanted = Q(pk__in=[])
    for source in _sources:
        wanted |= Q(translation_key__in=source())
    pages: dict[UUID, Translations] = defaultdict(dict)
    for page in public_pages().filter(wanted).select_related("locale"):
        pages[page.translation_key][page.locale.language_code] = page
    return dict(pages)
