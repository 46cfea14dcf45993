"""What stops a deployment is said in words; a running site goes on."""

from types import SimpleNamespace

from wagtail.models import Site

import pytest

from portal.plugin_core import checks
from portal.plugin_core.checks import check_plugins, check_sites
from portal.plugin_core.discovery import Discovery, Refused
from portal.plugin_core.registry import plugin
from tests.dummy_plugin import extensions


def ids(messages) -> list[str]:
    return [message.id for message in messages]


def test_the_portal_as_it_is_has_no_complaint():
    assert check_plugins() == []


@pytest.mark.parametrize("reason", sorted(checks.REFUSED))
def test_what_was_refused_is_an_error_with_its_reason(settings, reason):
    settings.PLUGINS = Discovery((), (Refused("plugins.odd", reason, "odd"),))
    (message,) = check_plugins()
    assert "'odd' (plugins.odd) is not installed" in message.msg


def test_two_plugins_cannot_have_one_path(monkeypatch):
    monkeypatch.setattr(type(plugin("dummy")), "public_path", "services")
    assert ids(check_plugins()) == ["plugins.E002"]


def test_a_requirement_that_is_not_installed_is_named(monkeypatch):
    monkeypatch.setattr(type(plugin("dummy")), "requires", ("gone",))
    (message,) = check_plugins()
    assert "'gone'" in message.msg


def test_extensions_that_raise_are_named(monkeypatch):
    def broken(app):
        raise RuntimeError("no such table")

    monkeypatch.setattr(checks, "read_extensions", broken)
    assert set(ids(check_plugins())) == {"plugins.E005"}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("CALENDAR = ()", "plugins.E006"),
        ("RETENTION: dict = {}", "plugins.E006"),
        ("MENUES = ()", "plugins.W001"),
    ],
)
def test_names_that_are_no_extension_point_are_told(
    monkeypatch, tmp_path, line, expected
):
    path = tmp_path / "extensions.py"
    path.write_text(f"from x import HELD\n_OWN = 1\n{line}\n")
    odd = SimpleNamespace(__file__=str(path))
    monkeypatch.setattr(checks, "part_of", lambda app, name: odd)
    assert set(ids(check_plugins())) == {expected}


def test_stored_names_begin_with_the_slug(monkeypatch):
    monkeypatch.setattr(extensions, "BLOCKS", {"word": extensions.ThingBlock})
    monkeypatch.setattr(extensions, "HEALTH", ())
    assert ids(check_plugins()) == ["plugins.E007"]


def test_a_second_site_is_refused(db):
    assert check_sites(databases=["default"]) == []
    home = Site.objects.get().root_page
    Site.objects.create(hostname="other.example", root_page=home)
    assert ids(check_sites(databases=["default"])) == ["plugins.E003"]
    assert check_sites() == []
