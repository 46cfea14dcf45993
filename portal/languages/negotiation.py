"""Finds a visitor's language without the database (RFC 9110, 12.5.4)."""

from collections.abc import Iterable

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header

from portal.operations.catalogues.declared import COMPLETE, FOR_NEWCOMERS

from .declared import DECLARED
from .prefixes import split_prefix

# what browsers send for languages that are declared under another tag
_OTHER_TAGS = {
    "zh": "zh-hans",
    "zh-cn": "zh-hans",
    "zh-sg": "zh-hans",
    "zh-tw": "zh-hant",
    "zh-hk": "zh-hant",
    "zh-mo": "zh-hant",
    "pt": "pt-br",
    "tl": "fil",
    "iw": "he",
    "in": "id",
    "ku": "kmr",
    "fa-af": "prs",
}


def best_language(accept_language: str, offered: Iterable[str]) -> str | None:
    """The code in ``offered`` that fits the header best, or none.

    Asked in the browser's order: the tag itself, its other names, its shorter forms,
    the declared fallbacks of what was asked.
    """
    codes = set(offered)
    for tag, _quality in parse_accept_lang_header(accept_language.lower()):
        for candidate in _candidates(tag):
            if candidate in codes:
                return candidate
    return None


def language_without_database(request: HttpRequest) -> str:
    """By the address, else by the browser; only languages that have the words.

    Outside the prefixes is the staff's sign-in too, which needs all of them.
    """
    spoken = {settings.LANGUAGE_CODE, *COMPLETE}
    prefix = split_prefix(request.path_info)[0]
    if prefix in spoken or prefix in FOR_NEWCOMERS:
        return prefix
    wanted = request.headers.get("Accept-Language", "")
    return best_language(wanted, spoken) or settings.LANGUAGE_CODE


def _candidates(tag: str) -> Iterable[str]:
    parts = tag.split("-")
    names = ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    asked = [other for name in names for other in (name, _OTHER_TAGS.get(name, name))]
    yield from asked
    for name in asked:
        if name in DECLARED:
            yield from DECLARED[name].fallbacks
