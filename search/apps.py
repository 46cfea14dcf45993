"""Settings of this room as a Django app."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "search"

    def ready(self) -> None:
        from portal.operations.health.checks import declare
        from portal.plugin_core.feeding import subscribe

        from . import receivers  # noqa: F401
        from .health import INDEX
        from .services.feeding import feed_records

        subscribe(feed_records)
        declare(INDEX)
