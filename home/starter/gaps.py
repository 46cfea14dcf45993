"""Fills the gaps of the starter pages: with facts, or with what a city is asked for.

In the content files ``{name}`` is a gap inside a text, and a block ``gap = "name"`` one
that takes whole blocks.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from portal.city.models import City
from portal.publishing.gaps import mark

from . import content_files
from .content_files import LANGUAGES, Data


@dataclass(frozen=True)
class Fillings:
    """What stands in each gap: a text in every language, or blocks."""

    texts: Mapping[str, list[str]]
    blocks: Mapping[str, list[Data]]

    def fill(self, page: Data) -> Data:
        """The page without gaps. Raises ``KeyError`` for a gap that is not known."""
        body = [
            block
            for part in page["body"]
            for block in (self.blocks[part["gap"]] if "gap" in part else [part])
        ]
        return self._fill(page | {"body": body})

    def _fill(self, content: Any) -> Any:
        if isinstance(content, dict):
            return {
                name: part if name == "choose" else self._fill(part)
                for name, part in content.items()
            }
        if not isinstance(content, list):
            return content
        if not all(isinstance(item, str) for item in content):
            return [self._fill(item) for item in content]
        # a line of a rich text starts with its tag
        tag = content[: len(content) - len(LANGUAGES)]
        texts = content[len(tag) :]
        return tag + [self._text(text, turn) for turn, text in enumerate(texts)]

    def _text(self, text: str, turn: int) -> str:
        return text.format_map({name: each[turn] for name, each in self.texts.items()})


def open_gaps() -> Fillings:
    """For the drafts of a city: what is asked for, or what its record knows already."""
    asked = content_files.gaps()
    texts = {name: _everywhere(what) for name, what in asked["texts"].items()}
    blocks = {
        name: [{"rich_text": [["p", *_everywhere(what)]]}]
        for name, what in asked["blocks"].items()
    }
    return Fillings(texts | _known_texts(), blocks)


def _known_texts() -> dict[str, list[str]]:
    city = City.objects.filter(pk=City.ONLY).first()
    if city is None or not city.name:
        return {}
    return {"city": [city.say("name", language) for language in LANGUAGES]}


def _everywhere(asked: str) -> list[str]:
    """The mark as the text of every language."""
    return [mark(asked)] * len(LANGUAGES)
