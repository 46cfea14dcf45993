"""The manifest."""

from portal.plugin_core import PluginConfig


class SamplePlugin(PluginConfig):
    name, slug = "city_sample", "sample"
    title = "Samples"
    summary = "Samples of nothing in particular."
    version, contract = "1.0.0", 1
