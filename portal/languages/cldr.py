"""Writes dates, times, numbers, money and lists the reader's way (Unicode CLDR)."""

from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache

from django.utils.translation import get_language

from babel import Locale, UnknownLocaleError, dates, lists, numbers

from .declared import DECLARED

Number = int | Decimal | float


def babel_locale(language: str | None = None) -> Locale:
    """CLDR's locale for the language (default: the current one), English if none."""
    return _locale(language or get_language() or "en")


@lru_cache(maxsize=128)
def _locale(language: str) -> Locale:
    declared = DECLARED.get(language)
    wanted = (declared.cldr if declared else "") or language
    try:
        return Locale.parse(wanted.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale("en")


def format_date(value: date, style: str = "long", language: str | None = None) -> str:
    """``style`` is CLDR's: ``short``, ``medium``, ``long`` or ``full``."""
    return dates.format_date(value, style, locale=babel_locale(language))


def format_time(
    value: time | datetime, style: str = "short", language: str | None = None
) -> str:
    return dates.format_time(value, style, locale=babel_locale(language))


def format_times(opens: time, closes: time, language: str | None = None) -> str:
    """From one time of a day to another: ``9:00 AM – 5:00 PM``, ``9:00 تا 17:00``.

    With the clock of twelve or of twenty-four hours, as ``format_time`` has it.
    """
    locale = babel_locale(language)
    pattern = locale.time_formats["short"].pattern
    skeleton = "hm" if {"h", "K"} & set(pattern) else "Hm"
    try:
        span = dates.format_interval(opens, closes, skeleton, locale=locale)
    except NotImplementedError:
        # babel does not know the parts of the day that traditional Chinese names
        ends = (format_time(moment, language=language) for moment in (opens, closes))
        span = locale.interval_formats[None].format(*ends)
    # fonts of old phones lack the thin space
    return span.replace("\u2009", " ")


def format_number(value: Number, language: str | None = None) -> str:
    return numbers.format_decimal(value, locale=babel_locale(language))


def format_currency(amount: Number, currency: str, language: str | None = None) -> str:
    """Money; ``currency`` is an ISO 4217 code. Whole amounts go without cents."""
    whole = amount == int(amount)
    return numbers.format_currency(
        amount,
        currency,
        locale=babel_locale(language),
        format=_without_cents(babel_locale(language)) if whole else None,
        currency_digits=not whole,
    )


@lru_cache(maxsize=128)
def _without_cents(locale: Locale) -> str:
    pattern = locale.currency_formats["standard"].pattern
    return ";".join(part.replace(".00", "") for part in pattern.split(";"))


def format_list(items: Sequence[str], language: str | None = None) -> str:
    """``a, b and c`` in the reader's language."""
    return lists.format_list(list(items), locale=babel_locale(language))


def weekday_name(weekday: int, language: str | None = None) -> str:
    """Name of a day that stands alone; 0 is Monday."""
    names = dates.get_day_names("wide", "stand-alone", babel_locale(language))
    return names[weekday]


def format_day(value: date, language: str | None = None) -> str:
    """``Fri, Dec 4``: a day of the next weeks, by CLDR's skeleton."""
    return dates.format_skeleton("MMMEd", value, locale=babel_locale(language))


def language_name(code: str, language: str | None = None) -> str:
    """Name of a declared language in the reader's, else its own name."""
    base, _, variant = code.partition("-")
    variant = variant.title() if len(variant) == 4 else variant.upper()
    key = f"{base}_{variant}" if variant else base
    return babel_locale(language).languages.get(key) or DECLARED[code].own_name
