"""Cells of a row as values; what is none is kept as it came, with a finding."""

import re
from collections.abc import Collection
from datetime import date, datetime, time
from functools import lru_cache

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email

from babel import Locale

from portal.languages.declared import DECLARED

from .mapped import Mapped

LONGEST_URL = 500
LONGEST_EMAIL = 254
LARGEST_SMALL = 32767
HAS_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
NOT_IN_ADDRESSES = re.compile(r"[^!-~]|[\"<>\\^`{|}]")
"""What RFC 3986 lets no address hold; browsers mend most of it."""

CLOCKS = ("%H:%M", "%H:%M:%S", "%I:%M%p", "%I:%M %p", "%I%p", "%I %p")
_check_url = URLValidator(schemes=["http", "https"])


def text(mapped: Mapped, column: str, most: int) -> str:
    given = mapped.row.get(column)
    if len(given) <= most:
        return given
    mapped.unusable("value_too_long", column)
    return given[: most - 1] + "…"


def web_address(mapped: Mapped, column: str) -> str:
    given = mapped.row.get(column)
    if not given:
        return ""
    address = given if HAS_SCHEME.match(given) else f"http://{given}"
    if len(address) > LONGEST_URL or not _is_url(address):
        mapped.unusable("not_a_web_address", column)
        return ""
    if address != given:
        mapped.unusable("web_address_completed", column)
    elif NOT_IN_ADDRESSES.search(address):
        mapped.warn("web_address_signs", column)
    return address


@lru_cache(1024)
def _is_url(address: str) -> bool:
    try:
        _check_url(address)
    except ValidationError:
        return False
    return True


def email(mapped: Mapped, column: str) -> str:
    given = mapped.row.get(column)
    if not given:
        return ""
    try:
        validate_email(given)
    except ValidationError:
        mapped.unusable("not_an_email", column)
        return ""
    if len(given) > LONGEST_EMAIL:
        mapped.unusable("not_an_email", column)
        return ""
    return given


def small_number(mapped: Mapped, column: str) -> int | None:
    """A whole number that is not negative; ``1990.0`` is one."""
    given = mapped.row.get(column)
    if not given:
        return None
    whole = re.fullmatch(r"(\d{1,5})(\.0*)?", given, re.ASCII)
    if whole and int(whole[1]) <= LARGEST_SMALL:
        return int(whole[1])
    mapped.unusable("not_a_number", column)
    return None


def day(mapped: Mapped, column: str) -> date | None:
    """Of ISO 8601; a time of day behind it is kept apart."""
    given = mapped.row.get(column)
    if not given:
        return None
    try:
        moment = datetime.fromisoformat(given)
    except ValueError:
        mapped.unusable("not_a_date", column)
        return None
    if len(given) > len("2026-01-31"):
        mapped.keep(column)
    return moment.date()


def clock(mapped: Mapped, column: str) -> time | None:
    """A time of day by the clock of the place; an offset is kept apart."""
    given = mapped.row.get(column)
    if not given:
        return None
    found = _clock(given)
    if found is None:
        mapped.unusable("not_a_time", column)
        return None
    if found.tzinfo is not None:
        mapped.keep(column)
    return found.replace(tzinfo=None)


@lru_cache(1024)
def _clock(given: str) -> time | None:
    if re.match(r"\d\d:\d\d", given):
        try:
            return time.fromisoformat(given).replace(microsecond=0)
        except ValueError:
            pass
    for form in CLOCKS:
        try:
            return datetime.strptime(given.upper(), form).time()
        except ValueError:
            continue
    return None


def choice(mapped: Mapped, column: str, choices: Collection[str], default: str) -> str:
    given = mapped.row.get(column)
    if not given:
        return default
    if given.lower() in choices:
        return given.lower()
    mapped.unusable("not_a_choice", column)
    return default


@lru_cache(256)
def language_code(given: str) -> str:
    """The declared language that a tag or an English name means; empty for none."""
    tag = given.strip().lower().replace("_", "-")
    while tag:
        if tag in DECLARED:
            return tag
        tag = tag.rpartition("-")[0]
    name = given.strip().casefold()
    for code, language in DECLARED.items():
        if name in {str(language.name).casefold(), language.own_name.casefold()}:
            return code
    return ""


def country(mapped: Mapped, column: str, default: str) -> str:
    given = mapped.row.get(column)
    code = given.upper()
    if not code:
        return default
    if len(code) == 2 and code in Locale("en").territories and code != "ZZ":
        return code
    if code in {"USA", "UNITED STATES", "UNITED STATES OF AMERICA"}:
        mapped.keep(column)
        return "US"
    mapped.unusable("not_a_country", column)
    return default
