"""Puts things beside each other with the comma of the reader's script."""

from collections.abc import Iterable

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from .declared import DECLARED

COMMA = ", "
COMMAS = {
    "Arab": "، ",
    "Ethi": "፣ ",
    "Hans": "、",
    "Hant": "、",
    "Jpan": "、",
    "Mymr": "၊ ",
}
"""By script (ISO 15924). CLDR has no pattern for a list without *and*: its *unit* lists
lack the comma in many languages, and babel lacks some of them."""


def comma(language: str | None = None) -> str:
    """What separates the things in a row, by default for the reader."""
    declared = DECLARED.get(language or get_language() or "")
    return COMMAS.get(declared.script, COMMA) if declared else COMMA


def row_of(items: Iterable[object], language: str | None = None) -> str:
    """``a, b, c`` as plain text, without the empty ones.

    For ``a, b and c`` see ``cldr.format_list``.
    """
    return comma(language).join(filter(None, map(str, items)))


def row_as_html(items: Iterable[object], language: str | None = None) -> SafeString:
    """The same as HTML: each thing keeps its own direction whatever stands beside it.

    What is markup already stays as it is.
    """
    parts = (
        item if isinstance(item, SafeString) else format_html("<bdi>{}</bdi>", item)
        for item in items
        if item is not None and str(item)
    )
    return mark_safe(comma(language).join(parts))
