"""Marks in a draft for what only the city can say: ``[City: name of the clinic]``.

The marks are the same in every language: those who fill them read the source.
"""

import re
from collections.abc import Iterator
from typing import Any

OPENING = "[City: "

_MARK = re.compile(re.escape(OPENING) + r"[^\]]*\]?")


def mark(asked: str) -> str:
    """A gap that asks for something, as it stands in a text."""
    return f"{OPENING}{asked}]"


def gaps_in(content: Any) -> Iterator[str]:
    """Every gap in a text, or in the texts inside of lists and dicts."""
    if isinstance(content, str):
        yield from _MARK.findall(content)
    elif isinstance(content, dict):
        yield from gaps_in(list(content.values()))
    elif isinstance(content, list):
        for part in content:
            yield from gaps_in(part)
