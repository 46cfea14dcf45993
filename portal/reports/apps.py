"""Settings of this room as a Django app."""

from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReportsConfig(AppConfig):
    name = "portal.reports"
    label = "portal_reports"
    verbose_name = _("Reported mistakes")
    role_permissions = {
        "editor": ("portal_reports.view_report", "portal_reports.change_report"),
    }

    def ready(self) -> None:
        from wagtail.permissions import register_permission_policy

        from portal.jobs.schedule import Recurring, repeat

        from .mails import send_mails
        from .models import Report
        from .policies import ReportPolicy
        from .services import delete_old_reports

        register_permission_policy(Report, ReportPolicy(Report))
        repeat(
            Recurring(
                name="reports.send_mail",
                title=_("Mail about reported mistakes"),
                run=send_mails,
                every=timedelta(minutes=1),
            )
        )
        repeat(
            Recurring(
                name="reports.delete_old",
                title=_("Delete old reports of mistakes"),
                run=delete_old_reports,
                every=timedelta(days=1),
            )
        )
