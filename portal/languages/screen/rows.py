"""Reads: what the Languages screen shows."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.text import slugify
from django.utils.translation import get_language

from ..declared import DECLARED, DeclaredLanguage
from ..models import LanguageState
from ..names import name_in
from ..selectors import language_states
from ..translations import public_pages_by_language


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """One language; ``name`` is what the member of staff calls it."""

    language: DeclaredLanguage
    name: str
    state: LanguageState
    pages: int = 0
    is_first: bool = False
    is_last: bool = False

    @property
    def is_source(self) -> bool:
        return self.language.code == settings.LANGUAGE_CODE


@dataclass(frozen=True, slots=True)
class LanguageRows:
    """``live`` in the city's order, the others by name; ``pages`` in the source."""

    live: list[LanguageRow]
    retired: list[LanguageRow]
    off: list[LanguageRow]
    pages: int


def language_rows(search: str = "") -> LanguageRows:
    """All declared languages by state; of those that are off, the ones searched for."""
    states = language_states()
    counts = public_pages_by_language()
    live = [code for code, state in states.items() if state == LanguageState.LIVE]
    rows = [row_of(code, states) for code in DECLARED if code not in live]
    rows.sort(key=lambda row: slugify(row.name, allow_unicode=True))
    return LanguageRows(
        live=[
            LanguageRow(
                DECLARED[code],
                staff_name(code),
                states[code],
                pages=counts.get(code, 0),
                is_first=code == live[0],
                is_last=code == live[-1],
            )
            for code in live
        ],
        retired=[row for row in rows if row.state == LanguageState.RETIRED],
        off=[
            row
            for row in rows
            if row.state == LanguageState.OFF and _matches(row, search)
        ],
        pages=counts.get(settings.LANGUAGE_CODE, 0),
    )


def row_of(code: str, states: dict[str, LanguageState]) -> LanguageRow:
    state = states.get(code, LanguageState("off"))
    return LanguageRow(DECLARED[code], staff_name(code), state)


def staff_name(code: str) -> str:
    """The language's name in the language of the admin, its English one if unknown."""
    staff = get_language() or ""
    name = name_in(code, staff) if staff in DECLARED else DECLARED[code].name
    own = DECLARED[code].own_name
    return DECLARED[code].name if name == own and staff != code else name


def _matches(row: LanguageRow, search: str) -> bool:
    words = (row.name, row.language.name, row.language.own_name, row.language.code)
    wanted = search.strip().casefold()
    return any(wanted in word.casefold() for word in words)
