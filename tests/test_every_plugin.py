"""Every installed plugin keeps the contract, whether or not it has tests of its own."""

from portal.plugin_core.registry import plugins
from portal.plugin_core.testing import PluginContractTests

for _plugin in plugins():
    _name = f"Test{_plugin.slug.title()}"
    globals()[_name] = type(_name, (PluginContractTests,), {"slug": _plugin.slug})
