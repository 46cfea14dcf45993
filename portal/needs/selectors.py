"""Reads: the doors of the home page, and what the needs are called."""

from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import F, QuerySet
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language

from portal.languages.addresses import address
from portal.languages.linked import in_first, linked_pages
from portal.languages.selectors import fallbacks
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
    rows = _doors().annotate(family=F("page__translation_key"))
    needs = rows.fetch_with_words(languages=fallbacks(language, ()))[:MOST_DOORS]
    pages, order = linked_pages(), fallbacks(language)
    found = []
    for need in needs:
        page = in_first(pages.get(need.family, {}), order)
        name = need.say("name", language)
        url = (page and address(page, language)) or search_url(name)
        if name and url:
            found.append(
                Door(need.slug, need.sign, name, url, need.sensitive, need.family)
            )
    return found


def _doors() -> QuerySet:
    return Need.objects.filter(is_door=True, hidden=False)


def keys_behind_doors() -> QuerySet:
    """The translation keys of the pages that doors lead to."""
    return _doors().values("page__translation_key")


def shared_doors() -> list[Door]:
    """The doors for the reader, fetched once for all pages."""
    return shared_part("doors", doors)


def search_url(words: str) -> str:
    """Where the reader searches for ``words``; empty where there is no search."""
    try:
        return f"{reverse('search:page')}?{urlencode({'q': words})}"
    except NoReverseMatch:
        return ""
