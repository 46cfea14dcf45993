"""Reads the content files of the starter pages."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "es", "ar")
"""The order in which every text of the files is written; the first is the source."""

FOLDER = Path(__file__).parent / "content"

Data = dict[str, Any]


def pages() -> Iterator[Data]:
    """Every page after its parent, with its gaps."""
    return (read(path) for path in sorted((FOLDER / "pages").glob("*.toml")))


def gaps() -> Data:
    """What a city is asked for in each gap: ``texts`` and ``blocks`` by name."""
    return read(FOLDER / "gaps.toml")


def lines() -> list[Data]:
    """Records of the lines to call that are the same in the whole country."""
    return read(FOLDER / "lines.toml")["lines"]


def doors() -> dict[str, str]:
    """Names of pages by the keys of the needs whose doors lead to them."""
    return read(FOLDER / "doors.toml")


def by_language(texts: list[str]) -> dict[str, str]:
    """A text of the files as ``{language: words}``, without the missing languages."""
    return dict(zip(LANGUAGES, texts, strict=False))


def read(path: Path) -> Data:
    return tomllib.loads(path.read_text(encoding="utf-8"))
