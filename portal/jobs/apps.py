"""Settings of this room as a Django app."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "portal.jobs"
    label = "portal_jobs"

    def ready(self) -> None:
        from .clean_ups import CLEAN_UPS
        from .schedule import repeat

        for work in CLEAN_UPS:
            repeat(work)
