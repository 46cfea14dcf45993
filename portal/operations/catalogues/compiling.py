"""Turns catalogues into what Django reads; Babel does it, no gettext package needed."""

import os
from pathlib import Path

from babel.messages.mofile import write_mo

from .files import read_catalogue
from .places import catalogue_sets


def compile_catalogues(root: Path) -> list[Path]:
    """Compile what is newer than its compiled file; the catalogues compiled."""
    compiled = []
    for catalogues in catalogue_sets(root):
        for path in catalogues.paths():
            target = path.with_suffix(".mo")
            if target.exists() and target.stat().st_mtime >= path.stat().st_mtime:
                continue
            _compile(path, target)
            compiled.append(path)
    return compiled


def _compile(source: Path, target: Path) -> None:
    """Another process may read the old file meanwhile: replace it in one step."""
    half_made = target.with_suffix(f".mo.{os.getpid()}")
    with half_made.open("wb") as file:
        write_mo(file, read_catalogue(source))
    half_made.replace(target)
