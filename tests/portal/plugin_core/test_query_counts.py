"""What a page costs does not grow with the plugins that are installed."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace

from django.apps import apps
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

import pytest

from portal.page_cache import middleware
from portal.page_cache.generation import read
from portal.plugin_core import registry, watching
from portal.plugin_core.config import PluginConfig
from portal.plugin_core.models import ModuleState
from tests.dummy_plugin.apps import DummyPlugin

CACHED = (registry.plugins, registry.slugs, registry._read, watching.watched)
ADDRESSES = ("/en/", "/en/of-it/", "/en/with-block/", "/en/nothing/")


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[int], None]]:
    """``installed(20)``: so many plugins, all on, each with every extension point."""
    stock = apps.get_app_configs()
    core = [each for each in stock if not isinstance(each, PluginConfig)]
    dummy = apps.get_app_config("dummy")

    def install(number: int) -> None:
        found = [dummy] if number else []
        for place in range(1, number):
            slug = f"extra{place}"
            kind = type(slug, (DummyPlugin,), {"slug": slug, "public_path": slug})
            found.append(kind(dummy.name, dummy.module))
        known = SimpleNamespace(get_app_configs=lambda: [*core, *found])
        monkeypatch.setattr(registry, "apps", known)
        forget()
        ModuleState.objects.all().delete()
        ModuleState.objects.bulk_create(
            ModuleState(slug=plugin.slug, state="on") for plugin in found
        )

    yield install
    monkeypatch.undo()
    forget()


def forget() -> None:
    for cached in CACHED:
        cached.cache_clear()


def queries(client: Client) -> dict[str, int]:
    counts = {}
    for address in ADDRESSES:
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            client.get(address)
        # savepoints are only made inside the transaction of a test
        counts[address] = sum("SAVEPOINT" not in query["sql"] for query in asked)
    return counts


def test_pages_ask_no_more_with_twenty_plugins_than_with_none(
    world, installed, monkeypatch, settings
):
    monkeypatch.setattr(middleware, "generation", read)
    dummy = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
    settings.CACHES = settings.CACHES | {"pages": dummy}
    counts = {}
    for number in (0, 4, 20):
        installed(number)
        assert len(registry.plugins()) == number
        counts[number] = queries(world.visitor)
    assert counts[4] == counts[20]
    for address in ADDRESSES:
        assert counts[20][address] <= counts[0][address] + 1, counts


def test_the_admin_asks_no_more_with_twenty_plugins_than_with_one(world, installed):
    counts = []
    for number in (1, 20):
        installed(number)
        client = world.staff
        client.get("/admin/")
        with CaptureQueriesContext(connection) as asked:
            client.get("/admin/")
        counts.append(sum("SAVEPOINT" not in query["sql"] for query in asked))
    assert counts[1] <= counts[0] + 1
