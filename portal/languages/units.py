"""Writes sizes and lengths of time the reader's way."""

from django.utils.translation import ngettext

from babel import units

from .cldr import babel_locale, format_number

KILOBYTE = 1000
MEGABYTE = 1000 * KILOBYTE


def format_size(size: int, language: str | None = None) -> str:
    """Size of a file from its bytes, as people compare it: ``340 kB``, ``2.4 MB``."""
    amount: float = max(round(size / KILOBYTE), 1)
    unit = "digital-kilobyte"
    if size >= MEGABYTE:
        amount, unit = round(size / MEGABYTE, 1), "digital-megabyte"
    return units.format_unit(
        amount, unit, length="short", locale=babel_locale(language)
    )


def format_minutes(minutes: int) -> str:
    """``3 minutes`` in the current language; babel lacks the word in many."""
    return ngettext("%(count)s minute", "%(count)s minutes", minutes) % {
        "count": format_number(minutes)
    }
