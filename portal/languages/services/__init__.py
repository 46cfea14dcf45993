"""Writes: the states of the languages, and a page's translations kept together."""

from .states import (
    NotTheLiveLanguages,
    SourceLanguageStaysLive,
    UnknownLanguage,
    make_live,
    move,
    reorder,
    retire,
    switch_off,
)
from .trees import align_slugs, mark_outdated, move_translations, unpublish_translations

__all__ = [
    "NotTheLiveLanguages",
    "SourceLanguageStaysLive",
    "UnknownLanguage",
    "align_slugs",
    "make_live",
    "mark_outdated",
    "move",
    "move_translations",
    "reorder",
    "retire",
    "switch_off",
    "unpublish_translations",
]
