"""The staff screens of plugins: a menu each, closed while the module is off."""

import logging
from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import URLResolver, include, path, reverse

from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.admin.viewsets import viewsets
from wagtail.admin.viewsets.base import ViewSet
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .config import PluginConfig
from .declarations import Screen
from .doors import ADMIN_NAMESPACES
from .extensions import part_of
from .registry import extensions_of, plugins
from .selectors import is_prepared

logger = logging.getLogger(__name__)

_viewsets: dict[str, list[ViewSet]] = {}


def admin_namespace(slug: str) -> str:
    return f"{slug}_admin"


def register_viewsets() -> None:
    """Register the viewsets of every plugin with Wagtail, each known by its module."""
    for plugin in plugins():
        ADMIN_NAMESPACES[admin_namespace(plugin.slug)] = plugin.slug
        for kind in extensions_of(plugin.slug).menu:
            if not isinstance(kind, Screen):
                try:
                    _register(plugin, kind)
                except Exception:
                    logger.exception("A screen of %s cannot be made", plugin.slug)


def _register(plugin: PluginConfig, kind: type[ViewSet]) -> None:
    viewset = kind(add_to_admin_menu=False, menu_item_is_registered=True)
    ADMIN_NAMESPACES[viewset.url_namespace] = plugin.slug
    if isinstance(viewset, SnippetViewSet):
        chooser = viewset.get_chooser_admin_url_namespace()
        ADMIN_NAMESPACES[chooser] = plugin.slug
        register_snippet(lambda: viewset)
    else:
        viewsets.register(viewset)
    _viewsets.setdefault(plugin.slug, []).append(viewset)


def screen_addresses() -> list[URLResolver]:
    """Addresses of the ``Screen``s, below ``/admin/<slug>/``."""
    found = []
    for plugin in plugins():
        patterns = [
            path(screen.path, screen.view.as_view(), name=screen.name)
            for screen in extensions_of(plugin.slug).menu
            if isinstance(screen, Screen)
        ]
        if patterns:
            namespace = admin_namespace(plugin.slug)
            included = include((patterns, namespace), namespace=namespace)
            found.append(path(f"{plugin.slug}/", included))
    return found


class ScreenMenuItem(MenuItem):
    def __init__(self, slug: str, screen: Screen, order: int) -> None:
        self.permission = screen.permission
        super().__init__(
            screen.label,
            reverse(f"{admin_namespace(slug)}:{screen.name}"),
            name=f"{slug}-{screen.name}",
            icon_name=screen.icon,
            order=order,
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(self.permission)


class ModuleMenuItem(SubmenuMenuItem):
    """The menu of one module, while it is being prepared or on."""

    def __init__(self, plugin: PluginConfig) -> None:
        self.slug = plugin.slug
        super().__init__(
            plugin.title,
            Menu(items=list(_items(plugin))),
            name=f"module-{plugin.slug}",
            icon_name=plugin.icon,
            order=300,
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return is_prepared(self.slug) and super().is_shown(request)


def _items(plugin: PluginConfig) -> Iterator[MenuItem]:
    """Viewsets in the order of ``MENU``, then the screens without parameters."""
    known = viewsets_of(plugin.slug)
    for order, viewset in enumerate(known):
        yield viewset.get_menu_item(order)
    screens = [s for s in extensions_of(plugin.slug).menu if isinstance(s, Screen)]
    for order, screen in enumerate(screens, start=len(known)):
        if "<" not in screen.path:
            yield ScreenMenuItem(plugin.slug, screen, order)


def viewsets_of(slug: str) -> tuple[ViewSet, ...]:
    """Those that could be registered, in the order of ``MENU``."""
    return tuple(_viewsets.get(slug, ()))


def first_screen(plugin: PluginConfig, request: HttpRequest) -> str:
    """Address of the first entry of its menu that the person may open, or nothing."""
    if not is_prepared(plugin.slug):
        return ""
    shown = (item.url for item in _items(plugin) if item.is_shown(request))
    return next(shown, "")


def settings_model(plugin: PluginConfig) -> type | None:
    """The plugin's own ``Settings``, a ``BaseGenericSetting`` in its models."""
    return getattr(part_of(plugin.name, "models"), "Settings", None)
