"""Settings of this room as a Django app."""

from django.apps import AppConfig


class MediaConfig(AppConfig):
    name = "portal.media"
    label = "portal_media"
