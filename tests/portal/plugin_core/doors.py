"""Every door of a module: how to knock, and how to take its gate away.

``is_shut`` answers whether the door is shut just as its own gate shuts it, so that a
second gate behind it does not hide a missing first one.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.template import Context, Template
from django.test import Client, RequestFactory
from django.urls import reverse

from wagtail import hooks
from wagtail.models import Locale
from wagtail.permissions import policy_registry

import pytest

from portal.alerts.selectors import current_alerts
from portal.blocks.cards import cards_for_reader
from portal.blocks.streams import KeepingStreamBlockAdapter
from portal.jobs.kinds import is_open
from portal.jobs.schedule import all_recurring
from portal.languages import translations
from portal.operations.health.checks import findings
from portal.plugin_core import (
    blocks,
    middleware,
    navigation,
    pages,
    policies,
    schedule,
    screens,
    selectors,
    slots,
)
from portal.plugin_core.pages import ModulePageMixin
from search import selectors as search_selectors
from tests.dummy_plugin import extensions
from tests.dummy_plugin.models import Thing, ThingPage
from tests.dummy_plugin.tasks import COUNT
from tests.portal.alerts.factories import AlertFactory
from tests.portal.menus.factories import MenuItemFactory
from tests.portal.plugin_core.conftest import World

Knock = Callable[[World], bool]
Mutation = Callable[[pytest.MonkeyPatch], None]


@dataclass(frozen=True)
class DoorCase:
    """``gate`` names what shuts it; ``take_away`` lets everybody through."""

    name: str
    gate: str
    is_shut: Knock
    take_away: Mutation


def _always(*args: object, **kwargs: object) -> bool:
    return True


def _let(module: object, name: str) -> Mutation:
    return lambda monkeypatch: monkeypatch.setattr(module, name, _always)


def _without(method: str) -> Mutation:
    return lambda monkeypatch: monkeypatch.delattr(ModulePageMixin, method)


def _not_found(client: Client, address: str) -> bool:
    return client.get(address).status_code == 404


def _refuses(act: Callable[[], object]) -> bool:
    with suppress(PermissionDenied):
        act()
        return False
    return True


def _is_copied_in_admin(world: World) -> bool:
    address = reverse("wagtailadmin_pages:copy", args=[world.page.pk])
    form = {"new_title": "C", "new_slug": "c", "new_parent_page": world.home.pk}
    world.staff.post(address, form)
    return ThingPage.objects.filter(slug="c").exists()


def _rendered(world: World) -> str:
    return world.visitor.get("/en/with-block/").content.decode()


def _offers(world: World) -> bool:
    block = type(world.content).body.field.stream_block
    meta = KeepingStreamBlockAdapter().js_args(block)[-1]
    return "dummy_word" not in meta["unoffered"]


def _dashboard(world: World) -> str:
    return world.staff.get(reverse("wagtailadmin_home")).content.decode()


def _front(world: World) -> str:
    return world.visitor.get("/en/").content.decode()


def _slot(world: World) -> str:
    template = Template("{% load modules %}{% module_slot 'page.foot' %}")
    return template.render(Context({"request": RequestFactory().get("/en/")}))


def _menu(world: World) -> str:
    MenuItemFactory(page=world.page, titles={"en": "Into the module"})
    return _front(world)


def _alert_leads_on(world: World) -> bool:
    AlertFactory(page=world.page, words={"en": {"title": "Snow"}})
    return current_alerts()[0].page is not None


def _ticks(world: World) -> bool:
    extensions.done.clear()
    next(work for work in all_recurring() if work.name == "dummy.tick").run()
    return "ticked" in extensions.done


def _is_asked(world: World) -> bool:
    extensions.done.clear()
    for hook in hooks.get_hooks("after_edit_page"):
        hook(RequestFactory().get("/"), world.content)
    return "edited" in extensions.done


def _may(world: World) -> bool:
    policy = policy_registry.get_by_type(Thing)
    return policy.user_has_permission(world.superuser, "change")


def _may_this(world: World) -> bool:
    policy = policy_registry.get_by_type(Thing)
    return policy.user_has_permission_for_instance(
        world.superuser, "change", world.thing
    )


def _may_any(world: World) -> bool:
    policy = policy_registry.get_by_type(Thing)
    return policy.user_has_any_permission(world.superuser, ["view", "change"])


def _screen(name: str) -> Callable[[World], bool]:
    prefix = "wagtailsnippets_dummy_thing"
    return lambda world: _not_found(world.staff, reverse(f"{prefix}:{name}"))


def _one(name: str) -> Callable[[World], bool]:
    prefix = "wagtailsnippets_dummy_thing"
    return lambda world: _not_found(
        world.staff, reverse(f"{prefix}:{name}", args=[world.thing.pk])
    )


VIEWS = "ModulesMiddleware"
OPEN_VIEWS = _let(middleware, "is_open")
POLICY = _let(policies, "is_prepared")
SERVED = _let(pages, "is_shown")


def _open_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translations, "open_pages", lambda found: found)


def _find_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_selectors, "states", lambda: {"dummy": "on"})


DOORS = (
    DoorCase(
        "public address",
        VIEWS,
        lambda world: _not_found(world.visitor, "/en/things/"),
        OPEN_VIEWS,
    ),
    DoorCase(
        "API",
        VIEWS,
        lambda world: _not_found(world.visitor, "/api/things/"),
        OPEN_VIEWS,
    ),
    DoorCase(
        "description of the API",
        VIEWS,
        lambda world: _not_found(world.visitor, "/api/things/openapi.json"),
        OPEN_VIEWS,
    ),
    DoorCase(
        "page",
        "keep_closed",
        lambda world: _not_found(world.visitor, "/en/of-it/"),
        SERVED,
    ),
    DoorCase(
        "page in a fallback language",
        "keep_closed",
        lambda world: _not_found(world.visitor, "/ar/of-it/"),
        SERVED,
    ),
    DoorCase(
        "address below a routable page",
        "keep_closed",
        lambda world: _not_found(world.visitor, "/en/ways/below/"),
        SERVED,
    ),
    DoorCase(
        "making a page",
        "ModulePageMixin.can_create_at",
        lambda world: not ThingPage.can_create_at(world.home),
        _without("can_create_at"),
    ),
    DoorCase(
        "moving a page",
        "ModulePageMixin.can_move_to",
        lambda world: not world.page.can_move_to(world.home),
        lambda monkeypatch: (
            _without("can_move_to")(monkeypatch),
            _without("can_create_at")(monkeypatch),
        ),
    ),
    DoorCase(
        "copying a page",
        "ModulePageMixin.copy",
        lambda world: _refuses(lambda: world.page.copy(update_attrs={"slug": "copy"})),
        _without("copy"),
    ),
    DoorCase(
        "copying a page in the admin",
        "ModulePageMixin.can_create_at",
        lambda world: not _is_copied_in_admin(world),
        _without("can_create_at"),
    ),
    DoorCase(
        "translating a page",
        "ModulePageMixin.copy",
        lambda world: _refuses(
            lambda: world.page.copy_for_translation(
                Locale.objects.get(language_code="ar"), copy_parents=True
            )
        ),
        _without("copy"),
    ),
    DoorCase(
        "picker of blocks",
        "is_offered",
        lambda world: not _offers(world),
        _let(blocks, "is_prepared"),
    ),
    DoorCase(
        "rendering of a block",
        "gate",
        lambda world: "a word of the plugin" not in _rendered(world),
        _let(blocks, "is_shown"),
    ),
    DoorCase(
        "block in an API",
        "gate",
        lambda world: (
            not world.content.body.stream_block.get_api_representation(
                world.content.body
            )
        ),
        _let(blocks, "is_shown"),
    ),
    DoorCase("list of records", VIEWS, _screen("list"), OPEN_VIEWS),
    DoorCase("adding a record", VIEWS, _screen("add"), OPEN_VIEWS),
    DoorCase("editing a record", VIEWS, _one("edit"), OPEN_VIEWS),
    DoorCase("deleting a record", VIEWS, _one("delete"), OPEN_VIEWS),
    DoorCase("history of a record", VIEWS, _one("history"), OPEN_VIEWS),
    DoorCase("words of a record", VIEWS, _one("translations"), OPEN_VIEWS),
    DoorCase(
        "chooser of records",
        VIEWS,
        lambda world: _not_found(
            world.staff, reverse("wagtailsnippetchoosers_dummy_thing:choose")
        ),
        OPEN_VIEWS,
    ),
    DoorCase(
        "screen of its own",
        VIEWS,
        lambda world: _not_found(world.staff, reverse("dummy_admin:overview")),
        OPEN_VIEWS,
    ),
    DoorCase(
        "settings",
        VIEWS,
        lambda world: _not_found(
            world.staff, reverse("wagtailsettings:edit", args=["dummy", "settings"])
        ),
        OPEN_VIEWS,
    ),
    DoorCase("right to change", "ModulePolicy", lambda w: not _may(w), POLICY),
    DoorCase("right to change one", "ModulePolicy", lambda w: not _may_this(w), POLICY),
    DoorCase("right to do any", "ModulePolicy", lambda w: not _may_any(w), POLICY),
    DoorCase(
        "menu of the admin",
        "ModuleMenuItem.is_shown",
        lambda world: "module-dummy" not in _dashboard(world),
        lambda monkeypatch: (
            _let(screens, "is_prepared")(monkeypatch),
            POLICY(monkeypatch),
        ),
    ),
    DoorCase(
        "dashboard",
        "panels",
        lambda world: "A panel" not in _dashboard(world),
        _let(slots, "is_prepared"),
    ),
    DoorCase(
        "public menu",
        "module_links",
        lambda world: "All things" not in _front(world),
        _let(navigation, "is_shown"),
    ),
    DoorCase(
        "slot",
        "fill",
        lambda world: "slot" not in _slot(world),
        _let(slots, "is_shown"),
    ),
    DoorCase(
        "page in a menu",
        "open_pages",
        lambda world: "Into the module" not in _menu(world),
        _open_lists,
    ),
    DoorCase(
        "page behind an alert",
        "open_pages",
        lambda world: not _alert_leads_on(world),
        _open_lists,
    ),
    DoorCase(
        "page on a card",
        "open_pages",
        lambda world: cards_for_reader([world.page]) == [],
        _open_lists,
    ),
    DoorCase(
        "sitemap",
        "open_pages",
        lambda world: b"/of-it/" not in world.visitor.get("/sitemap.xml").content,
        _open_lists,
    ),
    DoorCase(
        "search",
        "states, in the query of search",
        lambda world: "/en/things/" not in world.visitor.get("/en/search/?q=red").text,
        _find_all,
    ),
    DoorCase(
        "API of search",
        "states, in the query of search",
        lambda world: world.visitor.get("/api/search/?q=red").json()["count"] == 0,
        _find_all,
    ),
    DoorCase(
        "schedule",
        "module_schedule",
        lambda world: not _ticks(world),
        _let(schedule, "is_prepared"),
    ),
    DoorCase(
        "long work",
        "is_open_for_work",
        lambda world: not is_open(COUNT),
        _let(schedule, "is_prepared"),
    ),
    DoorCase(
        "hook",
        "register_hook",
        lambda world: not _is_asked(world),
        _let(selectors, "is_prepared"),
    ),
    DoorCase(
        "health",
        "module_health",
        lambda world: "dummy.look" not in {each.check.name for each in findings()},
        _let(schedule, "is_prepared"),
    ),
)
