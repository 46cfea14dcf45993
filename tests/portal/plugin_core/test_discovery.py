"""What is there is found without importing it, and what does not fit is told."""

from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from portal.plugin_core import discovery
from portal.plugin_core.contract import CONTRACT
from portal.plugin_core.discovery import discover

MANIFEST = """
from portal.plugin_core import PluginConfig
raise RuntimeError("nobody imports this")
class Plugin(PluginConfig):
    name, slug = "plugins.{slug}", "{slug}"
    title = _("Gardens")
    version, contract = "1.0.0", {contract}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plugins").mkdir()
    return tmp_path / "plugins"


def make(folder: Path, name: str, text: str | bytes) -> None:
    (folder / name).mkdir()
    path = folder / name / "apps.py"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def manifest(slug: str, contract: int = CONTRACT) -> str:
    return MANIFEST.format(slug=slug, contract=contract)


def test_plugins_are_found_by_path_in_the_order_of_their_slugs(folder):
    make(folder, "parks", manifest("parks"))
    make(folder, "gardens", manifest("gardens"))
    assert discover(folder).apps == ("plugins.gardens", "plugins.parks")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (manifest("gardens", contract=CONTRACT + 1), "contract"),
        (manifest("admin"), "reserved"),
        (manifest("messages"), "reserved"),
        (manifest("wagtailcore"), "reserved"),
        (manifest("portal_words"), "reserved"),
        ("class Plugin(PluginConfig):\n    slug = make_slug()", "unreadable"),
        ("class Plugin(PluginConfig):\n    slug = 'two words'", "unreadable"),
        ("class Plugin(AppConfig):\n    slug = 'gardens'", "unreadable"),
        ("this is not Python", "unreadable"),
        (b"\xff\xfe\x00", "unreadable"),
        (b"\0", "unreadable"),
        ("", "unreadable"),
    ],
)
def test_what_does_not_fit_is_refused_with_a_reason(folder, text, reason):
    make(folder, "odd", text)
    found = discover(folder)
    assert found.apps == ()
    assert [each.reason for each in found.refused] == [reason]


def test_of_two_with_one_slug_the_first_stays(folder):
    make(folder, "a_gardens", manifest("gardens"))
    make(folder, "b_gardens", manifest("gardens"))
    found = discover(folder)
    assert found.apps == ("plugins.a_gardens",)
    assert [(each.origin, each.reason) for each in found.refused] == [
        ("plugins.b_gardens", "taken")
    ]


def test_a_package_is_found_by_its_entry_point(folder, tmp_path, monkeypatch):
    package = tmp_path / "city_gardens"
    package.mkdir()
    (package / "__init__.py").write_text("raise RuntimeError('nobody imports this')")
    (package / "apps.py").write_text(manifest("gardens"))
    monkeypatch.syspath_prepend(tmp_path)
    point = EntryPoint("gardens", "city_gardens.apps:Plugin", discovery.GROUP)
    monkeypatch.setattr(discovery, "entry_points", lambda group: [point])
    assert discover(folder).apps == ("city_gardens.apps.Plugin",)


def test_an_entry_point_that_leads_nowhere_is_refused(folder, monkeypatch):
    point = EntryPoint("gone", "not_here.apps:Plugin", discovery.GROUP)
    monkeypatch.setattr(discovery, "entry_points", lambda group: [point])
    assert [each.reason for each in discover(folder).refused] == ["unreadable"]


def test_an_empty_folder_has_no_plugin(folder):
    assert discover(folder).apps == ()
    assert discover(folder / "missing").apps == ()
