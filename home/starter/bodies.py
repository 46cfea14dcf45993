"""Turns the body of a content file into blocks, and gathers its translations.

In the files a text is a list with its words in each language; a rich text is a list
of ``[tag, words, words, ...]``; ``"@name"`` is a record or a page, and
``{choose = [...]}`` several of them, or of the values that a block offers.
"""

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any
from uuid import uuid4

from django.db.models import Model

from .content_files import by_language

Translations = dict[str, dict[str, str]]
"""Source words to ``{language: words}``."""

Find = Callable[[str], Model | None]
"""Answers with the record or page of a name; nothing leads to one that is not there."""


def stream(blocks: list[dict[str, Any]], find: Find) -> list[dict[str, Any]]:
    """Stored form of a page body with the source words."""
    return [
        {"type": name, "value": _value(value, find), "id": _id()}
        for block in blocks
        for name, value in block.items()
    ]


def translations(content: Any) -> Translations:
    """Every text in a page's data with its translations."""
    return {next(iter(words.values())): words for words in _texts(content)}


def _value(value: Any, find: Find) -> Any:
    if isinstance(value, str):
        return _choice(value, find)
    if isinstance(value, dict):
        if "choose" in value:
            return list(_choices(value["choose"], find))
        return {name: _value(part, find) for name, part in value.items()}
    if _is_text(value):
        return value[0]
    if _is_rich_text(value):
        return _html(value)
    return [_item(_value(item, find)) for item in value]


def _choices(names: list[str], find: Find) -> Iterator[Any]:
    """Things are chosen in a list of blocks, plain values in a list of words."""
    for name in names:
        chosen = _choice(name, find)
        if chosen is not None:
            yield _item(chosen) if name.startswith("@") else chosen


def _choice(name: str, find: Find) -> Any:
    if not name.startswith("@"):
        return name
    found = find(name.removeprefix("@"))
    return found.pk if found else None


def _texts(content: Any) -> Iterator[dict[str, str]]:
    if isinstance(content, dict):
        for name, part in content.items():
            if name != "choose":
                yield from _texts(part)
    elif _is_text(content):
        yield by_language(content)
    elif isinstance(content, list):
        for item in content:
            # the lines of a rich text start with their tag
            yield from _texts(item[1:] if _is_rich_text(content) else item)


def _is_text(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _is_rich_text(value: list) -> bool:
    return isinstance(value[0], list)


def _html(lines: list[list[str]]) -> str:
    parts = []
    for is_list, group in groupby(lines, key=lambda line: line[0] == "li"):
        html = "".join(f"<{tag}>{words}</{tag}>" for tag, words, *_rest in group)
        parts.append(f"<ul>{html}</ul>" if is_list else html)
    return "".join(parts)


def _item(value: Any) -> dict[str, Any]:
    return {"type": "item", "value": value, "id": _id()}


def _id() -> str:
    return str(uuid4())
