"""What the demo switches on: modules that are ready, and not for their authors."""

import pytest

from home.demo.modules import load_modules
from plugins.directory import demo
from plugins.directory.apps import DirectoryPlugin
from portal.plugin_core.selectors import states
from portal.plugin_core.services import set_state

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def loaded(monkeypatch):
    calls = []
    monkeypatch.setattr(demo, "load", lambda: calls.append("directory"))
    return calls


@pytest.mark.parametrize(
    ("maturity", "state"), [("stable", "on"), ("beta", "on"), ("experimental", "off")]
)
def test_a_module_that_is_tried_out_is_filled_but_stays_off(
    monkeypatch, loaded, maturity, state
):
    monkeypatch.setattr(DirectoryPlugin, "maturity", maturity)
    load_modules()
    assert states()["directory"] == state
    assert loaded == ["directory"]


def test_what_staff_have_switched_off_stays_off():
    set_state(slug="directory", state="on")
    set_state(slug="directory", state="off")
    load_modules()
    assert states()["directory"] == "off"
