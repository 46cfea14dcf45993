"""Reads a plugin's files as text: what it imports, what its templates hold."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from ..config import PluginConfig

NOT_ALLOWED = ("home", "search", "wagtail.hooks", "wagtail.admin.menu")
"""Modules that no plugin imports: what it needs of them is an extension point."""

INLINE = re.compile(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=", re.I)
FOREIGN = re.compile(
    r"<(?:script|link|img|iframe|source|video|audio)\b[^>]*"
    r"(?:src|href)=[\"']?(?:https?:)?//",
    re.I,
)
PHYSICAL = re.compile(
    r"(?:^|[;{\s])(?:margin|padding|border)-(?:left|right)|[;{\s](?:left|right)\s*:"
    r"|text-align:\s*(?:left|right)|float:\s*(?:left|right)"
)


def files(plugin: PluginConfig, pattern: str) -> list[Path]:
    return sorted(Path(plugin.path).rglob(pattern))


def imports(plugin: PluginConfig) -> Iterator[tuple[Path, str]]:
    """Every module that the plugin's code names in an import, by its whole name."""
    for path in files(plugin, "*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((path, name.name) for name in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield path, node.module
                yield from ((path, f"{node.module}.{n.name}") for n in node.names)


def forbidden_imports(plugin: PluginConfig) -> list[str]:
    """``file: module`` for each import that reaches past the contract.

    Another plugin's ``public`` is allowed where ``requires`` names that plugin.
    """
    allowed = {f"plugins.{slug}.public" for slug in plugin.requires}
    found = []
    for path, name in imports(plugin):
        steps = name.split(".")
        is_other = steps[0] == "plugins" and not _is_within(name, plugin.name)
        if is_other and len(steps) > 1:
            bad = not any(_is_within(name, public) for public in allowed)
        else:
            bad = any(_is_within(name, module) for module in NOT_ALLOWED)
        if bad:
            found.append(f"{path.name}: {name}")
    return sorted(set(found))


def _is_within(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def misplaced(plugin: PluginConfig, folder: str) -> list[str]:
    """Files of ``templates`` or ``static`` that could stand before core's."""
    root = Path(plugin.path, folder)
    return [
        str(path.relative_to(root))
        for path in root.rglob("*")
        if path.is_file() and path.relative_to(root).parts[0] != plugin.slug
    ]


def matching(plugin: PluginConfig, pattern: str, words: re.Pattern) -> list[str]:
    """``file: what matched`` in the files of a pattern."""
    return [
        f"{path.name}: {match.group(0).strip()}"
        for path in files(plugin, pattern)
        for match in words.finditer(path.read_text(encoding="utf-8"))
    ]
