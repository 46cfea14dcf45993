"""Switching modules, and what it takes."""

from django.core.exceptions import ValidationError
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from wagtail.models import ModelLogEntry

import pytest

from portal.plugin_core import registry, selectors
from portal.plugin_core.config import PluginConfig
from portal.plugin_core.selectors import asking, is_on, is_prepared, is_shown, states
from portal.plugin_core.services import set_state
from tests.portal.accounts.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def needing(monkeypatch) -> None:
    """The directory, as if it required the dummy."""
    directory = registry.plugin("directory")
    monkeypatch.setattr(type(directory), "requires", ("dummy",))


def test_what_nobody_switched_on_is_off():
    assert set(states().values()) == {"off"}


def test_a_module_is_prepared_switched_on_and_off_and_the_log_tells():
    person = UserFactory()
    for state in ("preparing", "on", "on", "off"):
        set_state(slug="dummy", state=state, user=person)
    entries = ModelLogEntry.objects.filter(user=person).order_by("pk")
    assert [entry.message for entry in entries] == [
        "Began to prepare the module",
        "Switched the module on",
        "Switched the module off",
    ]


def test_visitors_see_what_is_on_and_staff_what_is_prepared():
    set_state(slug="dummy", state="preparing")
    assert is_prepared("dummy")
    assert not is_on("dummy")
    assert not is_shown("dummy", RequestFactory().get("/en/"))


def test_an_unknown_module_cannot_be_switched():
    with pytest.raises(LookupError):
        set_state(slug="nowhere", state="on")
    assert not is_on("nowhere")
    assert not is_shown("nowhere")


def test_a_module_is_no_further_than_what_it_requires(needing):
    with pytest.raises(ValidationError, match="First do the same"):
        set_state(slug="directory", state="on")
    set_state(slug="dummy", state="preparing")
    set_state(slug="directory", state="preparing")
    with pytest.raises(ValidationError, match="First do the same"):
        set_state(slug="directory", state="on")


def test_what_another_needs_cannot_be_switched_off(needing):
    set_state(slug="dummy", state="on")
    set_state(slug="directory", state="on")
    with pytest.raises(ValidationError, match="needs this module"):
        set_state(slug="dummy", state="off")
    assert is_on("directory")


def test_a_missing_requirement_keeps_a_module_off(monkeypatch):
    directory = registry.plugin("directory")
    set_state(slug="directory", state="on")
    monkeypatch.setattr(type(directory), "requires", ("gone",))
    assert not is_on("directory")
    assert selectors.why_unavailable("directory") == ("gone",)
    with pytest.raises(ValidationError, match="not installed"):
        set_state(slug="directory", state="preparing")


def test_two_that_require_each_other_stay_off(monkeypatch):
    for slug, need in (("directory", "dummy"), ("dummy", "directory")):
        monkeypatch.setattr(type(registry.plugin(slug)), "requires", (need,))
    assert set(states().values()) == {"off"}


def test_a_request_asks_once_however_many_modules_there_are():
    with asking(RequestFactory().get("/")), CaptureQueriesContext(connection) as asked:
        for _ in range(3):
            states()
            is_shown("dummy")
            is_on("directory")
    assert len(asked) == 1


def test_a_request_that_switches_sees_the_new_state():
    with asking(RequestFactory().get("/")):
        assert not is_on("dummy")
        set_state(slug="dummy", state="on")
        assert is_on("dummy")


def test_a_config_of_a_plugin_is_the_one_of_its_app():
    assert PluginConfig.default is False
    assert type(registry.plugin("dummy")).default is True
