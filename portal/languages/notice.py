"""Tells readers, in their language, that a page is not in it yet."""

from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop

from .declared import DECLARED, DeclaredLanguage
from .names import name_in
from .served import ServedPage

NOT_YET = gettext_noop("This page is not yet in %(wanted)s. You see it in %(shown)s.")


@dataclass(frozen=True, slots=True)
class Notice:
    """``language`` is the one of ``words``, which may lack in the reader's own."""

    words: str
    language: DeclaredLanguage
    original: DeclaredLanguage


def fallback_notice(served: ServedPage) -> Notice | None:
    """The notice for this reader; none where the page is in their language."""
    if not served.is_fallback:
        return None
    said = gettext(NOT_YET)
    code = served.reader.language if said != NOT_YET else "en"
    words = said % {
        "wanted": name_in(served.reader.language, code),
        "shown": name_in(served.language.code, code),
    }
    return Notice(words, DECLARED[code], served.language)
