"""The list of languages at the top of every public page."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import get_script_prefix

from .declared import DECLARED
from .prefixes import same_address, split_prefix
from .reader import current_reader
from .selectors import live_languages
from .served import served_page


@dataclass(frozen=True, slots=True)
class SwitcherLink:
    """The way to the same address in another language, under its own name.

    ``translated``: whether the page there is in that language; a search or another
    view that is no page is always so.
    """

    code: str
    own_name: str
    direction: str
    url: str
    current: bool
    translated: bool


def switcher(request: HttpRequest) -> list[SwitcherLink]:
    """A link for every live language, in the city's order; one query at most."""
    served = served_page(request)
    reader = current_reader()
    live = live_languages()
    translated = served.languages if served else live
    return [
        SwitcherLink(
            code=code,
            own_name=DECLARED[code].own_name,
            direction=DECLARED[code].direction,
            url=_address(request, code),
            current=reader is not None and code == reader.language,
            translated=code in translated,
        )
        for code in live
    ]


def _address(request: HttpRequest, code: str) -> str:
    prefix = split_prefix(request.path_info)[0]
    if prefix and request.method in {"GET", "HEAD"}:
        return same_address(request, code)
    return f"{get_script_prefix()}{code}/"
