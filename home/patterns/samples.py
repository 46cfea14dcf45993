"""What the pattern page says: real blocks with words about no real place."""

from functools import cache
from pathlib import Path
from typing import Any

from wagtail.blocks import StreamValue

from home.models import ContentPage
from home.starter.bodies import stream
from home.starter.content_files import Data, read
from portal.contacts.models import Contact, Figure, Hours, Place

LANGUAGES = ("en", "ar", "zh-hans")
"""The order in which the texts of the file are written."""

FACTS = {"contact": Contact, "hours": Hours, "place": Place, "figure": Figure}
"""Kinds of records by the name of the block, and of its one field."""


def sample_language(language: str) -> str:
    """One of those that there are samples in; English for readers of another."""
    return language if language in LANGUAGES else LANGUAGES[0]


def words(language: str) -> dict[str, str]:
    """``title`` and ``lead``."""
    place = LANGUAGES.index(sample_language(language))
    return {name: _file()[name][place] for name in ("title", "lead")}


def body(language: str) -> StreamValue:
    """A block of each kind that needs no other page: words, and the city's own facts.

    One query for each kind of fact, to find the first that visitors see.
    """
    place = LANGUAGES.index(sample_language(language))
    blocks = _in_one_language(_file()["body"], place)
    for name, kind in FACTS.items():
        first = kind.objects.shown().values_list("pk", flat=True).first()
        if first is not None:
            blocks.append({name: {name: f"@{first}"}})
    found = stream(blocks, lambda name: _Key(int(name)))
    return ContentPage.body.field.stream_block.to_python(found)


class _Key:
    """Stands for a record whose key is known."""

    def __init__(self, pk: int) -> None:
        self.pk = pk


@cache
def _file() -> Data:
    return read(Path(__file__).parent / "samples.toml")


def _in_one_language(content: Any, place: int) -> Any:
    """The same content with one language where the file has several."""
    if isinstance(content, dict):
        return {name: _in_one_language(part, place) for name, part in content.items()}
    if not isinstance(content, list):
        return content
    if all(isinstance(part, str) for part in content):
        return [content[place]]
    if isinstance(content[0], list):
        return [[tag, texts[place]] for tag, *texts in content]
    return [_in_one_language(part, place) for part in content]
