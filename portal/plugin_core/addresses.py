"""Where the addresses of plugins are mounted; the middleware closes them."""

import logging
from functools import cache
from typing import Any

from django.urls import URLResolver, include, path

from ninja import NinjaAPI

from .config import PluginConfig
from .doors import api_namespace
from .extensions import part_of
from .registry import plugins

logger = logging.getLogger(__name__)


def public_addresses() -> list[URLResolver]:
    """Of each plugin with a ``urls.py``, below its path; for a language's prefix."""
    found = []
    for plugin in plugins():
        patterns = getattr(_part(plugin, "urls"), "urlpatterns", None)
        if patterns is not None:
            included = include((patterns, plugin.slug), namespace=plugin.slug)
            found.append(path(f"{plugin.public_path}/", included))
    return found


def api_addresses() -> list[URLResolver]:
    """Of each plugin with an ``api.py``: its router, and its OpenAPI description."""
    found = []
    for plugin in plugins():
        api = _api(plugin)
        if api is not None:
            found.append(path(f"{plugin.public_path}/", api.urls))
    return found


@cache
def _api(plugin: PluginConfig) -> NinjaAPI | None:
    router = getattr(_part(plugin, "api"), "router", None)
    if router is None:
        return None
    api = NinjaAPI(
        title=str(plugin.slug),
        version=plugin.version,
        urls_namespace=api_namespace(plugin.slug),
        docs_url=None,
    )
    api.add_router("", router)
    return api


def _part(plugin: PluginConfig, name: str) -> Any:
    """A file of the plugin; none, and a line in the log, where it cannot be read."""
    try:
        return part_of(plugin.name, name)
    except Exception:
        logger.exception("Addresses of the plugin %s cannot be read", plugin.slug)
        return None
