"""Reads: which languages are live, and which stand in for one another."""

from collections.abc import Iterable

from django.conf import settings

from .declared import DECLARED
from .models import Language, LanguageState
from .reader import current_reader


def language_states() -> dict[str, LanguageState]:
    """State of every language that staff have touched, by code, in the city's order.

    The source language is always live, also before anyone opened the languages
    screen; until it is ordered among the others it comes first.
    """
    rows = {
        code: LanguageState(state)
        for code, state in Language.objects.values_list("code", "state")
        if code in DECLARED
    }
    source = {settings.LANGUAGE_CODE: LanguageState("live")}
    return rows | source if settings.LANGUAGE_CODE in rows else source | rows


def live_languages() -> tuple[str, ...]:
    """Codes of the live languages in the city's order; known within a request."""
    if (reader := current_reader()) is not None:
        return reader.live
    return live_among(language_states())


def live_among(states: dict[str, LanguageState]) -> tuple[str, ...]:
    return tuple(code for code, state in states.items() if state == LanguageState.LIVE)


def fallbacks(language: str, available: Iterable[str] | None = None) -> list[str]:
    """Languages to try for a reader of ``language``, best first, itself included.

    After it come those of its declared fallbacks that are ``available`` (default: the
    live languages), the source language, then the other available ones in order: any
    words are better than none, and the page says which they are.
    """
    rest = list(live_languages() if available is None else available)
    declared = DECLARED[language].fallbacks if language in DECLARED else ()
    close = [code for code in declared if code in rest]
    return list(dict.fromkeys([language, *close, settings.LANGUAGE_CODE, *rest]))
