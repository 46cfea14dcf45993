"""Settings of this room as a Django app."""

from django.apps import AppConfig


class BlocksConfig(AppConfig):
    name = "portal.blocks"
    label = "portal_blocks"
