"""Reads the needs that the portal brings, from the files of ``vocabulary/``."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "vocabulary"
ABOUT = "_about"


@dataclass(frozen=True)
class Wording:
    """A need in one language; ``phrases`` are what people type."""

    name: str
    phrases: tuple[str, ...]
    reviewed: bool


def shipped_needs(folder: Path = FOLDER) -> dict[str, dict[str, Any]]:
    """The facts of each need by slug, in the order in which they are shown."""
    return _read(folder / "needs.toml")


def shipped_words(folder: Path = FOLDER) -> Iterator[tuple[str, dict[str, Wording]]]:
    """Of each language its words by slug."""
    for path in sorted(folder.glob("*.toml")):
        if path.stem == "needs":
            continue
        content = _read(path)
        reviewed = bool(content.pop(ABOUT)["reviewed_by"])
        yield (
            path.stem,
            {
                slug: Wording(row["name"], tuple(row["phrases"]), reviewed)
                for slug, row in content.items()
            },
        )


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
