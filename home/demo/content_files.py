"""Reads the demo's content files."""

from collections.abc import Iterator
from pathlib import Path

from home.starter import content_files as starter
from home.starter.content_files import LANGUAGES, Data, read
from home.starter.gaps import Fillings

ALSO_LIVE = ("fr", "zh-hans", "vi", "so", "ht")
"""Languages of the demo that have the interface and the needs, and no pages yet."""

FOLDER = Path(__file__).parent / "content"


def records() -> list[Data]:
    """Records that pages point to, in the order in which they need each other."""
    checked = _answers()["lines"]
    lines = [line | {"facts": line["facts"] | checked} for line in starter.lines()]
    return read(FOLDER / "records.toml")["records"] + lines


def records_after_pages() -> list[Data]:
    """Records that point to pages."""
    return read(FOLDER / "after_pages.toml")["records"]


def pages() -> Iterator[Data]:
    """Every page after its parent: the starter pages with what Riverbend says, and
    its own.
    """
    yield from map(fillings().fill, starter.pages())
    yield from map(read, sorted((FOLDER / "pages").glob("*.toml")))


def fillings() -> Fillings:
    answers = _answers()
    return Fillings(answers["texts"], answers["blocks"])


def languages_of(slug: str) -> list[str]:
    """Which languages a page has, the source first."""
    left_out = _answers()["untranslated"].get(slug, [])
    return [language for language in LANGUAGES if language not in left_out]


def _answers() -> Data:
    return read(FOLDER / "fillings.toml")
