"""Settings of this room as a Django app."""

from django.apps import AppConfig


class OperationsConfig(AppConfig):
    name = "portal.operations"
    label = "portal_operations"

    def ready(self) -> None:
        from . import optional_libraries  # noqa: F401 (registers its check)
