"""Finds plugins while the settings are read: by path, and by entry point.

Nothing of a plugin is imported for it, as models must not load yet and a plugin of
another contract might not even import: its ``apps.py`` is read as text.
"""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from .contract import CONTRACT, RESERVED_SLUGS

GROUP = "welcoming_portal.plugins"


@dataclass(frozen=True)
class Candidate:
    """A plugin as its ``apps.py`` says; ``app`` is its entry in ``INSTALLED_APPS``."""

    app: str
    slug: str
    title: str
    contract: int


@dataclass(frozen=True)
class Refused:
    """A plugin that is there and not installed; ``reason`` is a key of ``REASONS``."""

    origin: str
    reason: str
    slug: str = ""


@dataclass(frozen=True)
class Discovery:
    apps: tuple[str, ...]
    refused: tuple[Refused, ...]


def discover(folder: Path) -> Discovery:
    """Plugins below ``folder`` and of installed packages, by slug.

    The one in the folder wins where two have a slug. Never raises for what a plugin is.
    """
    apps: dict[str, str] = {}
    refused: list[Refused] = []
    for origin, found in [*_in_folder(folder), *_installed()]:
        reason = _why_not(found, apps)
        if reason:
            refused.append(Refused(origin, reason, found.slug if found else ""))
        elif found is not None:
            apps[found.slug] = found.app
    return Discovery(tuple(apps[slug] for slug in sorted(apps)), tuple(refused))


def _why_not(found: Candidate | None, taken: Iterable[str]) -> str:
    if found is None or not found.slug.isidentifier():
        return "unreadable"
    if found.contract != CONTRACT:
        return "contract"
    if found.slug in RESERVED_SLUGS or found.slug.startswith(("portal_", "wagtail")):
        return "reserved"
    return "taken" if found.slug in taken else ""


def _in_folder(folder: Path) -> Iterator[tuple[str, Candidate | None]]:
    for path in sorted(folder.glob("*/apps.py")):
        app = f"{folder.name}.{path.parent.name}"
        yield app, read_manifest(path, app)


def _installed() -> Iterator[tuple[str, Candidate | None]]:
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        app = point.value.replace(":", ".")
        path = _file_of(point)
        yield app, read_manifest(path, app) if path else None


def _file_of(point: EntryPoint) -> Path | None:
    """The source of the module that an entry point names, without importing it."""
    package, *steps = point.module.split(".")
    try:
        spec = find_spec(package)
    except (ImportError, ValueError):
        return None
    places = spec.submodule_search_locations if spec else None
    for place in places or ():
        path = Path(place, *steps).with_suffix(".py")
        if path.exists():
            return path
    return None


def read_manifest(path: Path, app: str) -> Candidate | None:
    """What the first subclass of ``PluginConfig`` in a file says; none without one."""
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"))
    except (OSError, SyntaxError, ValueError):
        return None
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and "PluginConfig" in map(_name, node.bases):
            said = dict(_assigned(node))
            slug, contract = said.get("slug", ""), said.get("contract", CONTRACT)
            if isinstance(slug, str) and isinstance(contract, int):
                return Candidate(app, slug, str(said.get("title", slug)), contract)
    return None


def _name(base: ast.expr) -> str:
    return getattr(base, "id", getattr(base, "attr", ""))


def _assigned(node: ast.ClassDef) -> Iterator[tuple[str, Any]]:
    """Names and plain values: ``a = 1`` and ``a, b = 1, 2``; a call is its word."""
    for line in node.body:
        if isinstance(line, ast.AnnAssign) and line.value is not None:
            yield _name(line.target), _value(line.value)
        if not isinstance(line, ast.Assign):
            continue
        for target in line.targets:
            if isinstance(target, ast.Tuple) and isinstance(line.value, ast.Tuple):
                for one, value in zip(target.elts, line.value.elts, strict=False):
                    yield _name(one), _value(value)
            else:
                yield _name(target), _value(line.value)


def _value(node: ast.expr) -> Any:
    if isinstance(node, ast.Call) and node.args:
        node = node.args[0]
    try:
        return ast.literal_eval(node)
    except ValueError:
        return None
