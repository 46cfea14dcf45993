"""Settings of this room as a Django app."""

from django.apps import AppConfig


class OperationsConfig(AppConfig):
    name = "portal.operations"
    label = "portal_operations"
    role_permissions = {"administrator": ("portal_operations.view_health",)}

    def ready(self) -> None:
        from . import optional_libraries  # noqa: F401 (registers its check)
        from .health.checks import declare
        from .health.ours import OURS

        for check in OURS:
            declare(check)
