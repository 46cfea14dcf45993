"""Settings of this room as a Django app."""

from django.apps import AppConfig


class PageCacheConfig(AppConfig):
    name = "portal.page_cache"
    label = "portal_page_cache"
