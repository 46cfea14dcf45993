"""Finds the language a browser asks for among those on offer (RFC 9110, 12.5.4)."""

from collections.abc import Iterable

from django.utils.translation.trans_real import parse_accept_lang_header

from .declared import DECLARED

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


def _candidates(tag: str) -> Iterable[str]:
    parts = tag.split("-")
    names = ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    asked = [other for name in names for other in (name, _OTHER_TAGS.get(name, name))]
    yield from asked
    for name in asked:
        if name in DECLARED:
            yield from DECLARED[name].fallbacks
