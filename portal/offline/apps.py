"""Settings of this room as a Django app."""

from django.apps import AppConfig


class OfflineConfig(AppConfig):
    name = "portal.offline"
    label = "portal_offline"
