"""Whatever a plugin raises, wherever it may: the page around it answers.

Each failure is tried twice: as a plain exception, and as a query that fails, which on
PostgreSQL spoils the transaction around it unless a savepoint holds.
"""

import logging
from collections.abc import Callable
from dataclasses import replace

from django.db import connection

import pytest

from portal.plugin_core import (
    NavigationEntry,
    Panel,
    Screen,
    Slot,
    SlotPlace,
    StarterPage,
    registry,
)
from portal.plugin_core.blocks import module_blocks
from portal.plugin_core.extensions import Extensions
from tests.dummy_plugin.apps import DummyPlugin
from tests.dummy_plugin.extensions import ThingBlock

SCREENS = (
    "/admin/",
    "/admin/modules/",
    "/admin/modules/dummy/",
    "/admin/modules/dummy/on/",
    "/admin/modules/dummy/off/",
    "/admin/health/",
    "/admin/pages/search/?q=thing",
    "/en/",
    "/en/with-block/",
    "/en/of-it/",
    "/sitemap.xml",
)


def plain(*args: object, **kwargs: object) -> object:
    raise ZeroDivisionError


def query(*args: object, **kwargs: object) -> object:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nothing FROM nowhere")


class Word:
    """A word that cannot be read, as a broken translation."""

    def __str__(self) -> str:
        raise ZeroDivisionError


Failure = Callable[..., object]
Breaks = Callable[[Extensions, Failure], dict[str, object]]

POINTS: dict[str, Breaks] = {
    "BLOCKS": lambda it, fail: {"blocks": {"dummy_word": fail}},
    "NAVIGATION": lambda it, fail: {
        "navigation": (NavigationEntry("Nowhere", "dummy:nowhere"),)
    },
    "words of NAVIGATION": lambda it, fail: {
        "navigation": (NavigationEntry(Word(), "dummy:list"),)
    },
    "PANELS": lambda it, fail: {"panels": (Panel("broken", fail, "dummy.view_thing"),)},
    "SLOTS": lambda it, fail: {
        "slots": tuple(Slot(place, fail) for place in SlotPlace)
    },
    "HEALTH": lambda it, fail: {"health": (replace(it.health[0], look=fail),)},
    "words of MENU": lambda it, fail: {
        "menu": (Screen("x", Word(), "x/", object, "dummy.view_thing"),)
    },
    "STARTER_PAGES": lambda it, fail: {
        "starter_pages": (StarterPage("s", "dummy.ThingPage", Word(), "It."),)
    },
    "SEARCH": lambda it, fail: {"search": (replace(it.search[0], find=fail),)},
    "SCHEDULE": lambda it, fail: {"schedule": (replace(it.schedule[0], run=fail),)},
}


@pytest.fixture(autouse=True)
def _quiet(caplog):
    caplog.set_level(logging.CRITICAL)


@pytest.fixture(params=POINTS, ids=str)
def broken(request, declare) -> Callable[[Failure], None]:
    extensions = registry.extensions_of("dummy")
    return lambda fail: declare(**POINTS[request.param](extensions, fail))


@pytest.mark.parametrize("fail", [plain, query], ids=["error", "query"])
def test_a_failing_extension_takes_no_screen_with_it(world, broken, fail):
    broken(fail)
    world.switch("preparing")
    world.switch("on")
    for address in SCREENS:
        answer = world.staff.get(address)
        assert answer.status_code == 200, address
        answer.content  # noqa: B018


@pytest.mark.parametrize("fail", [plain, query], ids=["error", "query"])
def test_a_block_that_cannot_be_rendered_is_left_out(world, monkeypatch, fail):
    world.switch("on")
    block = type(world.content).body.field.stream_block.child_blocks["dummy_word"]
    monkeypatch.setattr(type(block), "get_template", fail)
    answer = world.visitor.get("/en/with-block/")
    assert answer.status_code == 200
    assert "a word of the plugin" not in answer.content.decode()


def test_a_block_that_cannot_be_made_leaves_the_others(declare):
    declare(blocks={"dummy_word": plain, "dummy_other": ThingBlock})
    assert set(module_blocks()) == {"dummy_other"}


def test_a_manifest_whose_words_raise_has_a_card_all_the_same(world, monkeypatch):
    monkeypatch.setattr(DummyPlugin, "summary", Word())
    answer = world.staff.get("/admin/modules/")
    assert answer.status_code == 200
    assert "/admin/modules/dummy/" in answer.content.decode()
