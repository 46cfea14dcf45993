"""Every address pattern of the portal, with what answers there."""

from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

from django.apps import apps
from django.db.models import Model
from django.urls import URLPattern, URLResolver, get_resolver

OURS = ("portal.", "home.", "search.", "plugins.")
STOCK = ("wagtail.images.", "wagtail.documents.")
"""Wagtail's own screens, though they show models of ours."""


@dataclass(frozen=True)
class Route:
    """``written`` is the whole pattern; ``view`` the dotted name of what answers."""

    written: str
    name: str
    view: str
    model: type[Model] | None
    is_ours: bool

    @property
    def turn(self) -> int:
        """Which of many oddities are sent here; the same whatever routes there are."""
        return crc32(self.written.encode()) % 1000

    @property
    def is_staffs(self) -> bool:
        return self.written.lstrip("^").startswith("admin/")


def routes() -> list[Route]:
    return list(_below(get_resolver(), "portal.urls"))


def _below(
    resolver: URLResolver,
    declared_in: str,
    before: str = "",
    spaces: tuple[str, ...] = (),
) -> Iterator[Route]:
    for pattern in resolver.url_patterns:
        written = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            module = getattr(pattern.urlconf_name, "__name__", declared_in)
            space = (pattern.namespace,) if pattern.namespace else ()
            yield from _below(pattern, module, written, spaces + space)
        else:
            name = ":".join((*spaces, pattern.name or ""))
            yield _route(pattern, written, name, declared_in)


def _route(pattern: URLPattern, written: str, name: str, declared_in: str) -> Route:
    """Ours is what we wrote, what has a model of ours, and what we gave an address."""
    callback = pattern.callback
    view = getattr(callback, "view_class", None) or getattr(callback, "cls", callback)
    label = f"{view.__module__}.{getattr(view, '__qualname__', type(view).__name__)}"
    given = _model(getattr(callback, "view_initkwargs", {}).get("model"))
    modules = [label, declared_in]
    if given and not label.startswith(STOCK):
        modules.append(given.__module__)
    return Route(
        written,
        name,
        label,
        given or _model(getattr(view, "model", None)),
        any(module.startswith(OURS) for module in modules),
    )


def _model(found: object) -> type[Model] | None:
    if isinstance(found, str):
        return apps.get_model(found)
    return found if isinstance(found, type) else None
