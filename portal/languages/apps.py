"""Settings of this room as a Django app."""

from django.apps import AppConfig


class LanguagesConfig(AppConfig):
    name = "portal.languages"
    label = "portal_languages"

    def ready(self) -> None:
        from . import checks, receivers  # noqa: F401
        from .interface import install_fallbacks

        install_fallbacks()
