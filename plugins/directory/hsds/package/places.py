"""Where the files of a package lie: a folder on this machine."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from ..findings import Finding, PackageRefused

MOST_FILES = 500


class Place(Protocol):
    """Files by name. ``sizes`` gives each with its bytes; ``findings`` what was odd."""

    sizes: Mapping[str, int]
    findings: list[Finding]

    def open(self, name: str) -> BinaryIO: ...


class Folder:
    """The files that lie directly in a folder; links are not followed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.findings: list[Finding] = []
        self.sizes: dict[str, int] = {}
        for each in sorted(path.iterdir()):
            if len(self.sizes) >= MOST_FILES:
                raise PackageRefused(Finding("too_many_files", path.name))
            if each.is_symlink():
                self.findings.append(Finding("link", each.name))
            elif each.is_file():
                self.sizes[each.name] = each.stat().st_size

    def open(self, name: str) -> BinaryIO:
        return (self.path / name).open("rb")


def is_ignored(name: str) -> bool:
    """What computers leave in folders by themselves."""
    parts = PurePosixPath(name).parts
    return "__MACOSX" in parts or parts[-1].startswith(".") or name == "Thumbs.db"
