"""Settings of this room as a Django app."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"

    def ready(self) -> None:
        from . import receivers  # noqa: F401
