"""The Modules screen: who may use it, and what it says of each module."""

from dataclasses import replace

from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext

import pytest

from portal.operations.health.checks import Unwell
from portal.plugin_core import registry
from portal.plugin_core.discovery import Discovery, Refused
from portal.plugin_core.modules_screen import cards as cards_module
from portal.plugin_core.selectors import states
from portal.plugin_core.services import set_state
from tests.dummy_plugin.apps import DummyPlugin

SCREEN = "/admin/modules/"
DUMMY = f"{SCREEN}dummy/"


def cards(answer):
    found = [c for category in answer.context["categories"] for c in category.cards]
    return {card.slug: card for card in found}


def test_staff_without_the_permission_are_kept_out(desk, manager):
    manager.user_permissions.set(Permission.objects.filter(codename="access_admin"))
    for address in (SCREEN, DUMMY, f"{DUMMY}on/"):
        assert desk.get(address).status_code == 302
    assert desk.post(f"{DUMMY}on/").status_code == 302
    assert states()["dummy"] == "off"
    assert SCREEN not in desk.get("/admin/").content.decode()


def test_a_visitor_is_asked_to_sign_in(client, db):
    assert client.get(SCREEN).headers["Location"].startswith("/accounts/login/")


def test_those_who_switch_modules_find_the_screen_in_the_side_bar(desk):
    assert SCREEN in desk.get("/admin/").content.decode()


def test_a_card_says_what_the_module_is_and_adds(desk):
    card = cards(desk.get(SCREEN))["dummy"]
    assert card.state == "off"
    assert card.personal_data == "Keeps the first names of things for a day."
    assert card.contacts == ("things.example",)
    said = {addition.words: addition.names for addition in card.additions}
    assert said["2 page types"] == ("Thing page", "Routed page")
    assert said["1 block"] == ("Dummy word",)
    assert said["1 kind of record"] == ("Things",)
    assert said["1 entry in the visitors’ menu"] == ("All things",)
    assert said["1 kind of work in the background"] == ("Tick",)
    assert said["public addresses"] == ("/…/things/",)
    assert said["an API for other programs"] == ("/api/things/",)


def test_the_screen_shows_what_the_card_knows(desk):
    html = desk.get(SCREEN).content.decode()
    for words in ("Keeps the first names", "things.example", "Version 1.2.3"):
        assert words in html


def test_settings_and_the_first_screen_are_offered_to_those_who_may(world):
    assert not cards(world.staff.get(SCREEN))["dummy"].first_screen
    world.switch("preparing")
    card = cards(world.staff.get(SCREEN))["dummy"]
    assert card.first_screen == "/admin/snippets/dummy/thing/"
    assert card.settings_url == "/admin/settings/dummy/settings/"


def test_no_link_leads_where_the_person_may_not_go(world, desk):
    world.switch("on")
    card = cards(desk.get(SCREEN))["dummy"]
    assert not card.first_screen
    assert not card.settings_url


def test_modules_are_found_by_their_words_and_by_state(desk):
    assert set(cards(desk.get(SCREEN, {"q": "nobody NEEDS"}))) == {"dummy"}
    set_state(slug="dummy", state="preparing")
    assert set(cards(desk.get(SCREEN, {"state": "preparing"}))) == {"dummy"}
    assert not cards(desk.get(SCREEN, {"state": "on"}))
    assert "No module is like that." in desk.get(SCREEN, {"q": "zzz"}).content.decode()


@pytest.mark.parametrize(
    "query",
    [
        {"q": "'\"<b>\\"},
        {"q": "x" * 10_000},
        {"q": "%00", "state": "'"},
        {"state": "x" * 500},
        {"q": "\ud83d".encode("utf-8", "surrogatepass")},
    ],
)
def test_whatever_is_typed_gets_an_answer(desk, query):
    assert desk.get(SCREEN, query).status_code in {200, 400}


@pytest.mark.parametrize("address", ["nothing/", "nothing/on/", "dummy/burn/"])
def test_what_is_not_there_is_not_found(desk, address):
    assert desk.get(SCREEN + address).status_code == 404
    assert desk.post(SCREEN + address).status_code in {404, 405}


@pytest.mark.parametrize("reason", ["contract", "reserved", "taken", "unreadable"])
def test_a_plugin_that_is_not_installed_is_shown_with_the_reason(
    desk, settings, reason
):
    settings.PLUGINS = Discovery((), (Refused("plugins.odd", reason, "odd"),))
    answer = desk.get(SCREEN)
    card = cards(answer)["odd"]
    assert card.state == "unavailable"
    assert card.trouble
    assert card.trouble in answer.content.decode().replace("&#x27;", "'")


def test_a_module_that_lacks_another_says_which(desk, monkeypatch):
    monkeypatch.setattr(DummyPlugin, "requires", ("gone",))
    card = cards(desk.get(SCREEN))["dummy"]
    assert card.state == "unavailable"
    assert "gone" in card.trouble
    desk.post(f"{DUMMY}on/")
    assert cards(desk.get(SCREEN))["dummy"].state == "unavailable"


def test_a_module_whose_files_raise_says_so(desk, monkeypatch):
    def raise_it(app):
        raise ZeroDivisionError

    monkeypatch.setattr(registry, "read_extensions", raise_it)
    registry._read.cache_clear()
    try:
        card = cards(desk.get(SCREEN))["dummy"]
        assert card.state == "unavailable"
        assert "ZeroDivisionError" in card.trouble
        desk.post(f"{DUMMY}prepare/")
        assert desk.get(DUMMY).context["card"].state == "unavailable"
    finally:
        registry._read.cache_clear()


def test_what_its_checks_find_is_on_the_card(world, declare):
    def unwell():
        raise Unwell("Things are broken.")

    check = registry.extensions_of("dummy").health[0]
    declare(health=(replace(check, look=unwell),))
    assert not cards(world.staff.get(SCREEN))["dummy"].findings
    world.switch("on")
    assert "Things are broken." in world.staff.get(SCREEN).content.decode()


def test_more_modules_ask_no_more_queries(world, monkeypatch):
    staff = world.staff
    staff.get(SCREEN)

    def number_of_queries():
        with CaptureQueriesContext(connection) as queries:
            assert staff.get(SCREEN).status_code == 200
        # savepoints are there only within the transaction of a test
        return len([query for query in queries if "SAVEPOINT" not in query["sql"]])

    one = number_of_queries()
    same = registry.plugins()
    monkeypatch.setattr(cards_module, "plugins", lambda: same * 9)
    assert number_of_queries() == one
