"""Reads: what a module adds, counted and named from its declarations; no query."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wagtail.blocks import Block
from wagtail.models import Page

from ..config import PluginConfig
from ..containment import contained
from ..declarations import Screen
from ..extensions import part_of
from ..registry import extensions_of
from ..screens import viewsets_of


@dataclass(frozen=True)
class Addition:
    """``words`` count the things, ``names`` are theirs."""

    words: str
    names: tuple[str, ...] = ()


def additions(plugin: PluginConfig) -> list[Addition]:
    """What the module adds, kind by kind; a kind that cannot be read is left out."""
    made = (
        contained(lambda kind=kind: kind(plugin), f"words about {plugin.slug}")
        for kind in KINDS
    )
    return [addition for addition in made if addition is not None]


def page_types(plugin: PluginConfig) -> list[type[Page]]:
    return [model for model in plugin.get_models() if issubclass(model, Page)]


def record_models(plugin: PluginConfig) -> list[type[Model]]:
    """Those that staff have a list of."""
    found = (getattr(viewset, "model", None) for viewset in viewsets_of(plugin.slug))
    return [model for model in found if model is not None]


def has_addresses(plugin: PluginConfig) -> bool:
    return bool(getattr(part_of(plugin.name, "urls"), "urlpatterns", ()))


def _page_types(plugin: PluginConfig) -> Addition | None:
    names = [str(model._meta.verbose_name) for model in page_types(plugin)]
    return _counted(
        names, lambda count: ngettext("%(n)d page type", "%(n)d page types", count)
    )


def _blocks(plugin: PluginConfig) -> Addition | None:
    blocks = extensions_of(plugin.slug).blocks
    names = [_name_of_block(name, make) for name, make in blocks.items()]
    return _counted(names, lambda count: ngettext("%(n)d block", "%(n)d blocks", count))


def _name_of_block(name: str, make: Callable[[], Block]) -> str:
    """As the editor's picker has it."""
    block = make()
    block.set_name(name)
    return str(block.label)


def _records(plugin: PluginConfig) -> Addition | None:
    names = [str(model._meta.verbose_name_plural) for model in record_models(plugin)]
    return _counted(
        names,
        lambda count: ngettext("%(n)d kind of record", "%(n)d kinds of records", count),
    )


def _menu_entries(plugin: PluginConfig) -> Addition | None:
    entries = extensions_of(plugin.slug).navigation
    return _counted(
        [str(entry.label) for entry in entries],
        lambda count: ngettext(
            "%(n)d entry in the visitors’ menu",
            "%(n)d entries in the visitors’ menu",
            count,
        ),
    )


def _screens(plugin: PluginConfig) -> Addition | None:
    menu = extensions_of(plugin.slug).menu
    return _counted(
        [str(each.label) for each in menu if isinstance(each, Screen)],
        lambda count: ngettext("%(n)d staff screen", "%(n)d staff screens", count),
    )


def _panels(plugin: PluginConfig) -> Addition | None:
    count = len(extensions_of(plugin.slug).panels)
    words = ngettext(
        "%(n)d part of the dashboard", "%(n)d parts of the dashboard", count
    )
    return Addition(words % {"n": count}) if count else None


def _slots(plugin: PluginConfig) -> Addition | None:
    count = len(extensions_of(plugin.slug).slots)
    words = ngettext(
        "something in %(n)d place of public pages",
        "something in %(n)d places of public pages",
        count,
    )
    return Addition(words % {"n": count}) if count else None


def _search(plugin: PluginConfig) -> Addition | None:
    return _counted(
        [str(source.label) for source in extensions_of(plugin.slug).search],
        lambda count: ngettext(
            "%(n)d kind of search result", "%(n)d kinds of search results", count
        ),
    )


def _addresses(plugin: PluginConfig) -> Addition | None:
    if not has_addresses(plugin):
        return None
    return Addition(_("public addresses"), (f"/…/{plugin.public_path}/",))


def _api(plugin: PluginConfig) -> Addition | None:
    if getattr(part_of(plugin.name, "api"), "router", None) is None:
        return None
    return Addition(_("an API for other programs"), (f"/api/{plugin.public_path}/",))


def _background(plugin: PluginConfig) -> Addition | None:
    return _counted(
        [str(work.title) for work in extensions_of(plugin.slug).schedule],
        lambda count: ngettext(
            "%(n)d kind of work in the background",
            "%(n)d kinds of work in the background",
            count,
        ),
    )


def _roles(plugin: PluginConfig) -> Addition | None:
    return _counted(
        [str(role.name) for role in extensions_of(plugin.slug).roles],
        lambda count: ngettext("%(n)d role for staff", "%(n)d roles for staff", count),
    )


def _counted(names: list[str], say: Callable[[int], str]) -> Addition | None:
    if not names:
        return None
    words = say(len(names)) % {"n": len(names)}
    return Addition(words, tuple(capfirst(name) for name in names))


KINDS = (
    _page_types,
    _blocks,
    _records,
    _menu_entries,
    _screens,
    _panels,
    _slots,
    _search,
    _addresses,
    _api,
    _background,
    _roles,
)
