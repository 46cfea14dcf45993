"""Reads ``datapackage.json`` (Frictionless Tabular Data Package)."""

import json
from pathlib import PurePosixPath

from ..findings import Finding, PackageRefused, shortened
from .places import Place

NAME = "datapackage.json"
MOST_BYTES = 5 * 1024 * 1024


def listed_files(place: Place) -> list[tuple[str, str]]:
    """Each table's name with its file, as the descriptor of the package says."""
    try:
        with place.open(NAME) as file:
            text = file.read(MOST_BYTES + 1)
        if len(text) > MOST_BYTES:
            raise ValueError
        resources = json.loads(text.decode("utf-8-sig"))["resources"]
        return [_listed(resource) for resource in resources]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise PackageRefused(Finding("descriptor_broken", NAME)) from error


def _listed(resource: dict) -> tuple[str, str]:
    name, path = resource["name"], resource["path"]
    if not isinstance(name, str):
        raise TypeError
    if not isinstance(path, str) or not _is_inside(path):
        value = shortened(str(path))
        raise PackageRefused(Finding("descriptor_path", NAME, column=name, value=value))
    return name.strip().lower(), str(PurePosixPath(path))


def _is_inside(path: str) -> bool:
    """A relative POSIX path without steps up, as the standard asks; no address."""
    parts = PurePosixPath(path).parts
    return bool(parts) and not (
        path.startswith(("/", "~"))
        or ".." in parts
        or "\\" in path
        or "\0" in path
        or ":" in path
    )
