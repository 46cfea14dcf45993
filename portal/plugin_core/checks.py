"""What must hold of every plugin; an error stops a deployment, never a running site."""

import ast
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning
from django.db import DatabaseError, transaction

from wagtail.models import Site

from portal.accounts.roles import ROLES

from .config import PluginConfig
from .contract import CONTRACT, RESERVED_POINTS
from .extensions import POINTS, part_of, read_extensions
from .registry import extensions_of, plugins
from .selectors import why_unavailable

REFUSED = {
    "contract": f"it is made for another contract than {CONTRACT}",
    "reserved": "its slug is a name of the portal's own",
    "taken": "another plugin has its slug",
    "unreadable": "its apps.py has no PluginConfig with a plain slug and contract",
}


def check_plugins(**kwargs: Any) -> list[CheckMessage]:
    """Run by ``manage.py check``; asks no database."""
    found = [
        Error(
            f"The plugin {each.slug or each.origin!r} ({each.origin}) is not "
            f"installed: {REFUSED[each.reason]}.",
            id="plugins.E001",
        )
        for each in settings.PLUGINS.refused
    ]
    paths: dict[str, str] = {}
    roles = {role.slug: "the portal" for role in ROLES}
    for plugin in plugins():
        found += check_plugin(plugin)
        for role in extensions_of(plugin.slug).roles:
            if other := roles.get(role.slug, ""):
                message = f"The role {role.slug!r} of {plugin.slug} is {other}'s."
                found.append(Error(message, id="plugins.E009"))
            roles[role.slug] = plugin.slug
        other = paths.setdefault(plugin.public_path, plugin.slug)
        if other != plugin.slug:
            message = f"The plugins {other} and {plugin.slug} want one path."
            found.append(Error(message, id="plugins.E002"))
    return found


def check_sites(
    databases: list[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Until states are kept for each site, a second one would share them unseen.

    Runs with ``check --database default`` and before each migration.
    """
    if "default" not in (databases or ()):
        return []
    try:
        with transaction.atomic():
            number = Site.objects.count()
    except DatabaseError:
        return []  # before the first migration
    if number < 2:
        return []
    message = "Modules are switched for the whole installation: keep one Wagtail site."
    return [Error(message, id="plugins.E003")]


def check_plugin(plugin: PluginConfig) -> Iterator[CheckMessage]:
    """What is wrong with one plugin."""
    where = {"obj": plugin.name}
    for need in why_unavailable(plugin.slug):
        yield Error(f"It requires {need!r}: not installed.", id="plugins.E004", **where)
    try:
        extensions = read_extensions(plugin.name)
        module = part_of(plugin.name, "extensions")
    except Exception as error:
        message = f"extensions.py raises {type(error).__name__}: {error}"
        yield Error(message, id="plugins.E005", **where)
        return
    for name in assigned_names(module):
        if name in RESERVED_POINTS:
            message = f"{name} is reserved until its room exists."
            yield Error(message, id="plugins.E006", **where)
        elif name not in POINTS:
            message = f"{name} is no extension point of this contract."
            yield Warning(message, id="plugins.W001", **where)
    for name in extensions.blocks:
        if not name.startswith(f"{plugin.slug}_"):
            message = f"The block {name!r} must be named {plugin.slug}_..."
            yield Error(message, id="plugins.E007", **where)
    names = [work.name for work in extensions.schedule]
    names += [check.name for check in extensions.health]
    for name in names:
        if not name.startswith(f"{plugin.slug}."):
            message = f"{name!r} must be named {plugin.slug}...."
            yield Error(message, id="plugins.E008", **where)


def assigned_names(module: ModuleType | None) -> list[str]:
    """Public names in capitals that a file gives values to, imports left aside."""
    if module is None:
        return []
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    targets: list[ast.expr] = []
    for node in tree.body:
        if isinstance(node, ast.Assign):
            targets += node.targets
        elif isinstance(node, ast.AnnAssign):
            targets.append(node.target)
    names = [target.id for target in targets if isinstance(target, ast.Name)]
    return [name for name in names if name.isupper() and not name.startswith("_")]
