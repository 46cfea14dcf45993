"""Fills the places in core's templates, and the dashboard, with what modules add."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from wagtail.admin.ui.components import Component

from .containment import contained
from .declarations import Panel
from .places import SlotPlace
from .registry import extensions_of, plugins
from .selectors import is_prepared, is_shown


def fill(
    place: SlotPlace, request: HttpRequest, context: Mapping[str, Any]
) -> SafeString:
    """Safe HTML of all modules shown, in their order; empty where there is none."""
    found = sorted(
        (
            (slot.order, plugin.slug, slot.render)
            for plugin in plugins()
            for slot in extensions_of(plugin.slug).slots
            if slot.place == place and is_shown(plugin.slug, request)
        ),
        key=lambda part: part[:2],
    )
    parts = [
        contained(lambda render=render: render(request, context), f"{place} of {slug}")
        for _order, slug, render in found
    ]
    return mark_safe("".join(filter(None, parts)))


class ModulePanel(Component):
    """A panel of a module on the staff dashboard."""

    def __init__(self, slug: str, panel: Panel) -> None:
        self.slug, self.panel, self.order = slug, panel, panel.order

    def render_html(self, parent_context: dict[str, Any] | None = None) -> str:
        context = parent_context or {}
        request = context.get("request")
        if request is None or not request.user.has_perm(self.panel.permission):
            return ""
        made = contained(
            lambda: self.panel.render(request, context),
            f"panel {self.panel.name} of {self.slug}",
        )
        if not made:
            return ""
        return format_html('<section class="nice-padding">{}</section>', made)


class SlotPanel(Component):
    """What the modules shown put on the staff dashboard, without a panel of its own."""

    order = 900

    def render_html(self, parent_context: dict[str, Any] | None = None) -> str:
        context = parent_context or {}
        request = context.get("request")
        return fill(SlotPlace.ADMIN_HOME, request, context) if request else ""


def panels() -> Iterator[Component]:
    """Panels of the modules that staff may fill, and the place for smaller things."""
    yield SlotPanel()
    for plugin in plugins():
        if is_prepared(plugin.slug):
            for panel in extensions_of(plugin.slug).panels:
                yield ModulePanel(plugin.slug, panel)
