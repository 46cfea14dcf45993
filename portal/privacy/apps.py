"""Settings of this room as a Django app."""

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    name = "portal.privacy"
    label = "portal_privacy"

    def ready(self) -> None:
        from . import key_checks  # noqa: F401 (registers its check)
