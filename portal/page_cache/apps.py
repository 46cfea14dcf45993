"""Settings of this room as a Django app."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate


class PageCacheConfig(AppConfig):
    name = "portal.page_cache"
    label = "portal_page_cache"

    def ready(self) -> None:
        from .receivers import new_release
        from .watching import watch

        connection_created.connect(watch, dispatch_uid="portal_page_cache.watch")
        post_migrate.connect(new_release, sender=self)
