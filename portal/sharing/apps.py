"""Settings of this room as a Django app."""

from django.apps import AppConfig


class SharingConfig(AppConfig):
    name = "portal.sharing"
    label = "portal_sharing"
