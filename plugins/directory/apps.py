"""The manifest of the directory."""

from django.utils.translation import gettext_lazy as _

from portal.plugin_core import PluginConfig


class DirectoryPlugin(PluginConfig):
    name, slug = "plugins.directory", "directory"
    title = _("Resource directory")
    summary = _("Services that help, and where, when and how to reach them.")
    icon = "list-ul"
    category = _("Find help")
    version, contract = "1.0.0", 1
    personal_data = _(
        "Names of contact people, where an imported package has them. Visitors do not "
        "see them."
    )
    public_path = "services"
