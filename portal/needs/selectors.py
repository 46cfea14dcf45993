"""Reads: the doors of the home page, and what the needs are called."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language

from wagtail.models import Page

from portal.languages.addresses import address
from portal.languages.selectors import fallbacks
from portal.languages.translations import in_best_language, public_pages
from portal.page_cache.parts import shared_part
from portal.words.texts import Text

from .models import Need

MOST_DOORS = 12


@dataclass(frozen=True, slots=True)
class Door:
    """A need as home shows it; ``family``: translation key of the page behind it."""

    slug: str
    sign: str
    name: Text
    url: str
    sensitive: bool
    family: UUID | None = None


def doors(language: str | None = None) -> list[Door]:
    """At most twelve, for a reader of ``language``; two queries.

    A door leads to its page in the best language there is, else to the search.
    """
    language = language or get_language() or ""
    needs = (
        Need.objects.filter(is_door=True, hidden=False)
        .select_related("page")
        .fetch_with_words()[:MOST_DOORS]
    )
    pages = _best_pages((need.page for need in needs if need.page), language)
    found = []
    for need in needs:
        family = need.page.translation_key if need.page else None
        page = pages.get(family) if family else None
        name = need.say("name", language)
        url = (page and address(page, language)) or search_url(name)
        if name and url:
            found.append(Door(need.slug, need.sign, name, url, need.sensitive, family))
    return found


def shared_doors() -> list[Door]:
    """The doors for the reader, fetched once for all pages."""
    return shared_part("doors", doors)


def search_url(words: str) -> str:
    """Where the reader searches for ``words``; empty where there is no search."""
    try:
        return f"{reverse('search:page')}?{urlencode({'q': words})}"
    except NoReverseMatch:
        return ""


def _best_pages(chosen: Iterable[Page], language: str) -> dict[UUID, Page]:
    keys = {page.translation_key for page in chosen}
    if not keys:
        return {}
    pages = public_pages().filter(translation_key__in=keys).select_related("locale")
    best = in_best_language(pages, fallbacks(language))
    return {page.translation_key: page for page in best}
