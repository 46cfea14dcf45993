"""Its manifest."""

from portal.plugin_core import PluginConfig


class DummyPlugin(PluginConfig):
    name, slug = "tests.dummy_plugin", "dummy"
    title = "Things"
    summary = "Things that nobody needs."
    icon = "snippet"
    category = "Tests"
    maturity = "experimental"
    version, contract = "1.2.3", 1
    personal_data = "Keeps the first names of things for a day."
    contacts = ("things.example",)
    public_path = "things"
