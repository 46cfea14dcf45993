"""Settings of this room as a Django app."""

from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HelpfulConfig(AppConfig):
    name = "portal.helpful"
    label = "portal_helpful"
    verbose_name = _("Was this helpful?")
    role_permissions = {"editor": ("portal_helpful.view_count",)}

    def ready(self) -> None:
        from portal.jobs.schedule import Recurring, repeat

        from .services import delete_old_counts

        repeat(
            Recurring(
                name="helpful.delete_old",
                title=_("Delete old answers to “Was this helpful?”"),
                run=delete_old_counts,
                every=timedelta(days=1),
            )
        )
