"""Settings of this room as a Django app."""

from django.apps import AppConfig


class ThemeConfig(AppConfig):
    name = "portal.theme"
    label = "portal_theme"
