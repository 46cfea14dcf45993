"""Settings of this room as a Django app."""

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    name = "portal.privacy"
    label = "portal_privacy"
