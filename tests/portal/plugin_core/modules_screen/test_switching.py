"""Staff switch modules on the screen; what they are told before and after."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

import pytest

from plugins.directory.apps import DirectoryPlugin
from portal.plugin_core.selectors import states
from portal.plugin_core.services import set_state
from tests.home.factories import ContentPageFactory
from tests.portal.plugin_core.conftest import BODY

DUMMY = "/admin/modules/dummy/"


def test_preparing_and_switching_on_and_off(desk):
    for action, state in (("prepare", "preparing"), ("on", "on"), ("off", "off")):
        answer = desk.post(f"{DUMMY}{action}/", follow=True)
        assert answer.context["card"].state == state


def test_looking_at_the_question_changes_nothing(desk):
    for action in ("prepare", "on", "off"):
        assert desk.get(f"{DUMMY}{action}/").status_code == 200
    assert states()["dummy"] == "off"


def test_a_form_of_a_foreign_site_is_refused(manager):
    client = Client(enforce_csrf_checks=True)
    client.force_login(manager)
    assert client.post(f"{DUMMY}on/").status_code == 403
    assert states()["dummy"] == "off"


def test_before_switching_on_staff_read_of_personal_data_and_other_servers(desk):
    html = desk.get(f"{DUMMY}on/").content.decode()
    assert "Keeps the first names of things for a day." in html
    assert "things.example" in html


def test_before_switching_off_staff_read_what_disappears(world):
    world.switch("on")
    html = world.staff.get(f"{DUMMY}off/").content.decode()
    for page in (world.page, world.routed, world.content):
        assert f"/admin/pages/{page.pk}/edit/" in html
        assert page.title in html
    for words in ("All things", "/…/things/", "Things: 1", "Nothing is lost."):
        assert words in html


def test_drafts_and_pages_that_only_speak_of_a_block_are_not_named(world):
    world.switch("on")
    world.content.unpublish()
    text = {"type": "paragraph", "value": '"type": "dummy_word"'}
    spoken = ContentPageFactory(parent=world.home, slug="spoken", body=[text])
    losses = world.staff.get(f"{DUMMY}off/").context["losses"]
    assert losses.users_of_blocks.count == 0
    assert spoken.live


def test_many_pages_are_counted_and_cost_no_more_queries(world):
    world.switch("on")
    staff = world.staff
    staff.get(f"{DUMMY}off/")

    def number_of_queries():
        with CaptureQueriesContext(connection) as queries:
            answer = staff.get(f"{DUMMY}off/")
        return len(queries), answer.context["losses"].users_of_blocks

    few, _one = number_of_queries()
    for number in range(24):
        ContentPageFactory(parent=world.home, slug=f"more-{number}", body=BODY)
    many, named = number_of_queries()
    assert named.count == 25
    assert named.others == 5
    assert many == few


@pytest.fixture
def needed(monkeypatch):
    monkeypatch.setattr(DirectoryPlugin, "requires", ("dummy",))
    set_state(slug="dummy", state="on")
    set_state(slug="directory", state="on")


@pytest.mark.parametrize("action", ["off", "prepare"])
def test_a_module_that_another_needs_stays_on(desk, needed, action):
    answer = desk.post(f"{DUMMY}{action}/", follow=True)
    assert "Resource directory needs this module." in answer.content.decode()
    assert states()["dummy"] == "on"


def test_undo_leads_back_to_the_state_before(desk):
    desk.post(f"{DUMMY}prepare/")
    answer = desk.post(f"{DUMMY}on/", follow=True)
    assert f'href="{DUMMY}prepare/"' in answer.content.decode()


def test_every_switch_is_in_the_history_with_the_person(desk, manager):
    desk.post(f"{DUMMY}prepare/")
    desk.post(f"{DUMMY}on/")
    history = desk.get(DUMMY).context["history"]
    assert [entry.message for entry in history] == [
        "Switched the module on",
        "Began to prepare the module",
    ]
    assert {entry.user for entry in history} == {manager}
    assert manager.get_full_name() in desk.get(DUMMY).content.decode()
