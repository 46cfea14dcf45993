"""Walks one path through the trees of all languages at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Q, Subquery

from wagtail.models import Page, Site
from wagtail.query import PageQuerySet

from portal.page_cache.parts import shared_part

from .translations import IS_PLACEHOLDER, nobody_shut_out

HOME_DEPTH = 2
"""Home pages stand directly below the root of Wagtail's tree."""


@dataclass(frozen=True, slots=True)
class Found:
    """The deepest page on the path in one language, and the steps beyond it."""

    page: Page
    rest: list[str]


def pages_on_path(components: Sequence[str]) -> list[Page]:
    """The site's home pages in all languages, and what may be on the path below them.

    Drafts and placeholders too. Each has its ``locale``, ``is_placeholder``,
    ``nobody_shut_out`` and ``site_id``. One query, however many there are; none for the
    home pages alone where they are shared.
    """
    site = Site.objects.filter(is_default_site=True)
    home = Q(translation_key__in=site.values("root_page__translation_key"))
    below = Q(pk__in=[])
    for depth, slug in enumerate(components, start=HOME_DEPTH + 1):
        below |= Q(depth=depth, slug=slug)
    met: list[Page] = []

    def fetch_homes() -> list[Page]:
        met.extend(_fetch(home | below))
        return [page for page in met if page.depth == HOME_DEPTH]

    homes = shared_part("home pages", fetch_homes)
    if met or not components:
        return met or homes
    return [*homes, *_fetch(below)]


def _fetch(wanted: Q) -> list[Page]:
    site = Site.objects.filter(is_default_site=True)
    pages = with_placeholders(Page.objects.filter(wanted)).select_related("locale")
    return list(
        pages.annotate(
            nobody_shut_out=nobody_shut_out(), site_id=Subquery(site.values("pk")[:1])
        ).order_by("depth", "path")
    )


def homes_by_language(pages: Sequence[Page]) -> dict[str, Page]:
    """The home pages among ``pages_on_path``."""
    return {
        page.locale.language_code: page for page in pages if page.depth == HOME_DEPTH
    }


def find_on_path(
    pages: Sequence[Page], languages: Sequence[str], components: Sequence[str]
) -> Iterator[Found]:
    """What each language's tree has on the path, in the order of ``languages``.

    ``pages`` are those of ``pages_on_path``. Placeholders are walked through and never
    found.
    """
    homes = homes_by_language(pages)
    below = {(page.path[: -Page.steplen], page.slug): page for page in pages}
    for home in (homes[code] for code in languages if code in homes):
        page, steps = home, 0
        for slug in components:
            child = below.get((page.path, slug))
            if child is None:
                break
            page, steps = child, steps + 1
        if not page.is_placeholder:
            yield Found(page, list(components[steps:]))


def with_placeholders(pages: PageQuerySet) -> PageQuerySet:
    """Annotate whether a page only holds the place of an untranslated one."""
    return pages.annotate(is_placeholder=IS_PLACEHOLDER)
