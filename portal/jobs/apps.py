"""Settings of this room as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class JobsConfig(AppConfig):
    name = "portal.jobs"
    label = "portal_jobs"
    verbose_name = _("Long work")
    role_permissions = {"administrator": ("portal_jobs.view_job",)}

    def ready(self) -> None:
        from .clean_ups import CLEAN_UPS
        from .schedule import repeat

        for work in CLEAN_UPS:
            repeat(work)
