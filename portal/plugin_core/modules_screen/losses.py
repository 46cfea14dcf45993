"""Reads: what visitors lose while a module is off. Nothing of it is deleted."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.apps import apps
from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Model, Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.utils.text import capfirst

from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.fields import StreamField
from wagtail.models import Page

from ..config import PluginConfig
from ..containment import contained
from ..registry import extensions_of
from .additions import has_addresses, record_models

MOST = 20
"""So many are named; the others are counted."""


@dataclass(frozen=True)
class Named:
    """A page or record, and where staff edit it, if they may."""

    title: str
    url: str = ""


@dataclass(frozen=True)
class NamedSome:
    """The first of them by name, and how many there are."""

    count: int = 0
    some: tuple[Named, ...] = ()

    @property
    def others(self) -> int:
        return self.count - len(self.some)


@dataclass(frozen=True)
class Losses:
    pages: NamedSome
    users_of_blocks: NamedSome
    menu_entries: tuple[str, ...]
    address: str
    records: tuple[tuple[str, int], ...]


def losses(plugin: PluginConfig, user: AbstractBaseUser) -> Losses:
    """The number of queries grows with neither the modules nor what they hold."""
    live = Page.objects.filter(content_type__app_label=plugin.slug, live=True)
    first = live.order_by("title").specific(defer=True)[:MOST]
    blocks = _users_of_blocks(plugin)
    return Losses(
        pages=_named(first, live.count(), user),
        users_of_blocks=_named(blocks[:MOST], len(blocks), user),
        menu_entries=contained(lambda: _menu_entries(plugin), plugin.slug) or (),
        address=f"/…/{plugin.public_path}/" if has_addresses(plugin) else "",
        records=tuple(
            (capfirst(model._meta.verbose_name_plural), model._default_manager.count())
            for model in record_models(plugin)
        ),
    )


def _menu_entries(plugin: PluginConfig) -> tuple[str, ...]:
    return tuple(str(entry.label) for entry in extensions_of(plugin.slug).navigation)


def _named(first: Iterable[Model], count: int, user: AbstractBaseUser) -> NamedSome:
    finder = AdminURLFinder(user)
    some = tuple(Named(str(it), finder.get_edit_url(it) or "") for it in first)
    return NamedSome(count, some)


def _users_of_blocks(plugin: PluginConfig) -> list[Model]:
    """Whatever has a block of the module in a stream: pages only as far as live."""
    names = list(extensions_of(plugin.slug).blocks)
    if not names:
        return []
    return [
        thing
        for model in apps.get_models()
        if model._meta.app_label != plugin.slug
        for thing in _with_blocks(model, names)
    ]


def _with_blocks(model: type[Model], names: list[str]) -> QuerySet | tuple:
    """Looks for the stored names as JSON has them; quotes within words are escaped."""
    streams = [f.name for f in model._meta.fields if isinstance(f, StreamField)]
    if not streams:
        return ()
    things = model._default_manager.annotate(
        **{f"{name}_stored": Cast(name, TextField()) for name in streams}
    )
    wanted = [
        Q(**{f"{stream}_stored__contains": f'"type": "{name}"'})
        for stream in streams
        for name in names
    ]
    things = things.filter(reduce(or_, wanted)).defer(*streams)
    return things.filter(live=True) if issubclass(model, Page) else things
