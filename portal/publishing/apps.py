"""Settings of this room as a Django app."""

from django.apps import AppConfig


class PublishingConfig(AppConfig):
    name = "portal.publishing"
    label = "portal_publishing"

    def ready(self) -> None:
        from . import receivers  # noqa: F401
