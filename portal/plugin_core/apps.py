"""Settings of this room as a Django app."""

from django.apps import AppConfig


class PluginCoreConfig(AppConfig):
    name = "portal.plugin_core"
    label = "portal_plugin_core"
    role_permissions = {"administrator": ("portal_plugin_core.manage_modules",)}
