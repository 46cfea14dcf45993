"""The closed list of what a plugin may add, read from where each has its place."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from django.db.models import Model

from wagtail.blocks import Block

from portal.operations.health.checks import HealthCheck

from .declarations import (
    NavigationEntry,
    Panel,
    Recurring,
    Role,
    Screen,
    SearchSource,
    Slot,
    StarterPage,
)

POINTS = (
    "BLOCKS",
    "MENU",
    "NAVIGATION",
    "PANELS",
    "SLOTS",
    "SEARCH",
    "PERMISSIONS",
    "ROLES",
    "SCHEDULE",
    "HEALTH",
    "TRANSLATABLE",
    "STARTER_PAGES",
)
"""Names in ``extensions.py``. Page types and ``Settings`` are models; ``urls.py``,
``api.py``, ``tasks.py``, ``demo.py`` and ``public.py`` are files of their own."""


@dataclass(frozen=True)
class Extensions:
    """All that one plugin declares; empty where it declares nothing."""

    blocks: Mapping[str, Callable[[], Block]] = field(default_factory=dict)
    menu: tuple[type | Screen, ...] = ()
    navigation: tuple[NavigationEntry, ...] = ()
    panels: tuple[Panel, ...] = ()
    slots: tuple[Slot, ...] = ()
    search: tuple[SearchSource, ...] = ()
    permissions: dict[str, tuple[str, ...]] = field(default_factory=dict)
    roles: tuple[Role, ...] = ()
    schedule: tuple[Recurring, ...] = ()
    health: tuple[HealthCheck, ...] = ()
    translatable: tuple[type[Model], ...] = ()
    starter_pages: tuple[StarterPage, ...] = ()


def read_extensions(app: str) -> Extensions:
    """What ``extensions.py`` of the app says. Raises whatever that file raises."""
    module = part_of(app, "extensions")
    said: dict[str, Any] = {
        point.lower(): getattr(module, point)
        for point in POINTS
        if hasattr(module, point)
    }
    return Extensions(**said)


def part_of(app: str, name: str) -> ModuleType | None:
    """A file of the app by its name; none where there is none."""
    if find_spec(f"{app}.{name}") is None:
        return None
    return import_module(f"{app}.{name}")
