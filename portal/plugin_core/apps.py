"""Settings of this room as a Django app; opens core's rooms to the plugins."""

from django.apps import AppConfig
from django.core import checks


class PluginCoreConfig(AppConfig):
    name = "portal.plugin_core"
    label = "portal_plugin_core"
    role_permissions = {"administrator": ("portal_plugin_core.manage_modules",)}

    def ready(self) -> None:
        from portal.blocks.library import add_blocks
        from portal.jobs.kinds import add_gate
        from portal.jobs.schedule import repeat, repeat_from
        from portal.operations.health.checks import declare_from

        from .blocks import module_blocks
        from .checks import check_plugins, check_sites
        from .erasing.schedule import DELETE_OLD_EXPORTS
        from .policies import register_policies
        from .registry import plugins
        from .schedule import (
            is_open_for_work,
            module_health,
            module_schedule,
            read_tasks,
        )
        from .watching import watch

        for plugin in plugins():
            register_policies(plugin)
        watch()
        read_tasks()
        add_gate(is_open_for_work)
        add_blocks(module_blocks)
        repeat(DELETE_OLD_EXPORTS)
        repeat_from(module_schedule)
        declare_from(module_health)
        checks.register(check_plugins)
        checks.register(check_sites, checks.Tags.database)
