"""Reads: what modules add to the public main menu."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import get_language

from portal.words.texts import FieldStatus, Text

from .containment import contained
from .declarations import NavigationEntry
from .registry import extensions_of, plugins
from .selectors import is_shown


@dataclass(frozen=True)
class ModuleLink:
    """As ``portal.menus.selectors.MenuLink``: a title that knows its language."""

    title: Text
    url: str


def module_links() -> list[ModuleLink]:
    """Entries of the modules that this request sees, in their order."""
    entries = sorted(
        (
            (entry.order, plugin.slug, entry)
            for plugin in plugins()
            for entry in extensions_of(plugin.slug).navigation
            if is_shown(plugin.slug)
        ),
        key=lambda found: found[:2],
    )
    made = [
        contained(lambda entry=entry: _link(entry), f"navigation of {slug}")
        for _order, slug, entry in entries
    ]
    return [link for link in made if link is not None]


def _link(entry: NavigationEntry) -> ModuleLink:
    words = Text(str(entry.label), get_language() or "", FieldStatus.REVIEWED)
    return ModuleLink(words, reverse(entry.url_name))
