"""The installed plugins, and what each declares: read once in a process."""

import logging
from functools import cache

from django.apps import apps

from .config import PluginConfig
from .extensions import Extensions, read_extensions

logger = logging.getLogger(__name__)


@cache
def plugins() -> tuple[PluginConfig, ...]:
    """Every installed plugin, by slug."""
    found = [each for each in apps.get_app_configs() if isinstance(each, PluginConfig)]
    return tuple(sorted(found, key=lambda plugin: plugin.slug))


@cache
def slugs() -> frozenset[str]:
    return frozenset(plugin.slug for plugin in plugins())


def plugin(slug: str) -> PluginConfig:
    """Raises ``LookupError`` where there is none."""
    for each in plugins():
        if each.slug == slug:
            return each
    raise LookupError(slug)


def slug_of(app_label: str) -> str:
    """The module that an app belongs to; empty for core's."""
    return app_label if app_label in slugs() else ""


def extensions_of(slug: str) -> Extensions:
    """What a plugin declares; nothing where its ``extensions.py`` raises.

    The failure is logged, and a check names it.
    """
    return _read(slug)[0]


def reading_trouble(slug: str) -> str:
    """The kind of error that reading its declarations raised; empty where none did."""
    return _read(slug)[1]


@cache
def _read(slug: str) -> tuple[Extensions, str]:
    try:
        return read_extensions(plugin(slug).name), ""
    except Exception as error:
        logger.exception("The extensions of the plugin %s cannot be read", slug)
        return Extensions(), type(error).__name__
