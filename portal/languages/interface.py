"""Lets the interface's own words fall back as those of pages and records do.

Django lets every catalogue fall back to that of the source language alone. Here a
reader of Dari gets what is missing in Persian, a reader of Mam in Spanish, and only
what is missing there too in the source language.
"""

from copy import copy
from dataclasses import dataclass

from django.utils.translation import gettext, trans_real

from .declared import DECLARED, DeclaredLanguage

WRITTEN_IN = "en"
"""The language of the messages in our code."""

_catalogue = trans_real.translation


@dataclass(frozen=True, slots=True)
class Told:
    """Words of the interface, and the language that they turned out to be in."""

    words: str
    language: DeclaredLanguage


def install_fallbacks() -> None:
    """Put the declared fallbacks behind every catalogue, when it is first asked for."""
    trans_real.translation = catalogue_with_fallbacks


def catalogue_with_fallbacks(language: str) -> trans_real.DjangoTranslation:
    """What Django's ``translation`` answers, with the whole line behind it."""
    catalogue = _catalogue(language)
    if not hasattr(catalogue, "stands_in_line"):
        declared = DECLARED.get(language)
        for code in reversed(declared.fallbacks if declared else ()):
            # a copy, for the other one falls back elsewhere, perhaps to this one
            other = copy(_catalogue(code))
            other._fallback = catalogue._fallback
            catalogue._fallback = other
        catalogue.stands_in_line = True
    return catalogue


def language_of(message: str) -> str:
    """Code of the language in which ``gettext`` says ``message`` to the reader."""
    catalogue = trans_real.catalog()
    while catalogue is not None:
        if message in getattr(catalogue, "_catalog", ()):
            return catalogue.to_language()
        catalogue = catalogue._fallback
    return WRITTEN_IN


def told(message: str) -> Told:
    """``message`` for the reader, as it is before values are put in."""
    return Told(gettext(message), DECLARED[language_of(message)])
