"""Reads the demo's content files."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "es", "ar")
"""The order in which every text of the files is written; the first is the source."""

ALSO_LIVE = ("fr", "zh-hans", "vi", "so", "ht")
"""Languages of the demo that have the interface and the needs, and no pages yet."""

FOLDER = Path(__file__).parent / "content"

Data = dict[str, Any]


def records() -> list[Data]:
    """Records that pages point to, in the order in which they need each other."""
    return _read(FOLDER / "records.toml")["records"]


def records_after_pages() -> list[Data]:
    """Records that point to pages."""
    return _read(FOLDER / "after_pages.toml")["records"]


def doors() -> dict[str, str]:
    """Names of pages by the keys of the needs whose doors lead to them."""
    return _read(FOLDER / "after_pages.toml")["doors"]


def pages() -> Iterator[Data]:
    """Every page after its parent."""
    return (_read(path) for path in sorted((FOLDER / "pages").glob("*.toml")))


def by_language(texts: list[str]) -> dict[str, str]:
    """A text of the files as ``{language: words}``, without the missing languages."""
    return dict(zip(LANGUAGES, texts, strict=False))


def _read(path: Path) -> Data:
    return tomllib.loads(path.read_text(encoding="utf-8"))
