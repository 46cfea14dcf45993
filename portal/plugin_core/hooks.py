"""Wagtail's hooks for plugins: those asked at every request, silent while it is off."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from wagtail import hooks as wagtail_hooks

ALLOWED = frozenset(
    f"{moment}_{act}"
    for moment in ("before", "after")
    for act in (
        "create_page",
        "edit_page",
        "delete_page",
        "copy_page",
        "move_page",
        "publish_page",
        "unpublish_page",
        "create_snippet",
        "edit_snippet",
        "delete_snippet",
    )
) | {
    "before_serve_document",
    "before_serve_page",
    "register_page_header_buttons",
    "register_page_listing_buttons",
    "register_snippet_listing_buttons",
}
"""Asked for at each request, so that a module's answer can be left out."""

INSTEAD = {
    "register_admin_urls": "MENU with a Screen",
    "register_admin_viewset": "MENU with the viewset",
    "register_admin_menu_item": "MENU",
    "register_settings_menu_item": "a model named Settings",
    "register_reports_menu_item": "MENU with a Screen",
    "register_permissions": "PERMISSIONS; viewsets list their rights themselves",
    "register_rich_text_features": "BLOCKS",
    "register_bulk_action": "a button on the viewset",
    "construct_homepage_panels": "PANELS",
    "register_icons": "icon with one of Wagtail's own",
}
"""Hooks that are read once in a process, and what to use in their place."""


class HookRefused(Exception):
    """Raised while the plugin is read, with what to use instead."""


def register(name: str, *, slug: str, order: int = 0) -> Callable[[Callable], Callable]:
    """As ``wagtail.hooks.register`` for a plugin; ``slug`` says whose hook it is.

    Raises ``HookRefused`` for every hook that is not in ``ALLOWED``.
    """
    if name not in ALLOWED:
        instead = INSTEAD.get(name, "another extension point")
        raise HookRefused(f"Plugins cannot use the hook {name!r}: use {instead}.")

    def decorate(function: Callable) -> Callable:
        @wraps(function)
        def only_while_open(*args: Any, **kwargs: Any) -> Any:
            # models cannot be read yet where this package is first imported
            from .selectors import is_prepared

            if is_prepared(slug):
                return function(*args, **kwargs)
            return [] if name.endswith("_buttons") else None

        wagtail_hooks.register(name, only_while_open, order=order)
        return function

    return decorate
