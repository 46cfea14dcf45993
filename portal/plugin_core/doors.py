"""Tells which module a view belongs to, whatever way its address was made."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import ResolverMatch

from .registry import slug_of

ADMIN_NAMESPACES: dict[str, str] = {}
"""Namespaces of the admin that are a module's, to its slug; ``screens`` fills it."""


@dataclass(frozen=True)
class Door:
    """``kind`` is ``public``, ``api`` or ``admin``."""

    slug: str
    kind: str


def api_namespace(slug: str) -> str:
    return f"{slug}_api"


def door_of(match: ResolverMatch, view: Callable, named: dict[str, Any]) -> Door | None:
    """The door that an address is; none for core's own.

    Asked by namespace, then by the model that the view is about, then by the app label
    in the address, so that no stock view of Wagtail is a way round.
    """
    for namespace in match.namespaces:
        if slug := slug_of(namespace):
            return Door(slug, "public")
        if slug := slug_of(namespace.removesuffix("_api")):
            return Door(slug, "api")
        if slug := ADMIN_NAMESPACES.get(namespace, ""):
            return Door(slug, "admin")
    slug = _by_model(view) or slug_of(str(_app_named(named)))
    return Door(slug, "admin") if slug else None


def _by_model(view: Callable) -> str:
    initial = getattr(view, "view_initkwargs", {})
    model = initial.get("model") or getattr(
        getattr(view, "view_class", None), "model", None
    )
    meta = getattr(model, "_meta", None)
    return slug_of(meta.app_label) if meta else ""


def _app_named(named: dict[str, Any]) -> Any:
    return named.get("app_label") or named.get("app_name") or ""
