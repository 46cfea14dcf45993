"""Where staff find the queue, who may use it, and how the log names what they do."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse_lazy
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry
from wagtail.permissions import policy_registry

from .models import Report
from .services import ANSWERED, CLOSED, REOPENED, TAKEN
from .staff.bulk_actions import CloseAsSpam
from .staff.listing import ReportListView
from .staff.screen import ReportScreen

hooks.register("register_bulk_action", CloseAsSpam)


class ReportsMenuItem(MenuItem):
    """Says how many nobody has looked at yet."""

    def is_shown(self, request: HttpRequest) -> bool:
        policy = policy_registry.get_by_type(Report)
        return policy.user_has_any_permission(request.user, {"view", "change"})

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        component = super().render_component(request)
        if count := Report.objects.waiting().count():
            new = ngettext("%(count)d new", "%(count)d new", count) % {"count": count}
            component.label = gettext("%(menu_item)s (%(new)s)") % {
                "menu_item": self.label,
                "new": new,
            }
        return component


@hooks.register("register_admin_urls")
def reports_addresses() -> list[URLPattern | URLResolver]:
    patterns = [
        path("", ReportListView.as_view(), name="list"),
        path(
            "results/", ReportListView.as_view(results_only=True), name="list_results"
        ),
        path("<int:pk>/", ReportScreen.as_view(), name="report"),
    ]
    return [path("reported/", include((patterns, "portal_reports")))]


@hooks.register("register_admin_menu_item")
def reports_menu_item() -> MenuItem:
    return ReportsMenuItem(
        _("Reported mistakes"),
        reverse_lazy("portal_reports:list"),
        name="reported",
        icon_name="comment",
        order=245,
    )


@hooks.register("register_permissions")
def reports_permissions() -> QuerySet[Permission]:
    return Permission.objects.filter(
        content_type__app_label="portal_reports",
        codename__in=("view_report", "change_report"),
    )


@hooks.register("register_log_actions")
def reports_log_actions(actions: LogActionRegistry) -> None:
    for action, label, message in (
        (TAKEN, _("Take report"), _("Took the report in hand")),
        (ANSWERED, _("Answer report"), _("Answered the report and closed it")),
        (REOPENED, _("Reopen report"), _("Opened the report again")),
    ):
        actions.register_action(action, label, message)

    @actions.register_action(CLOSED)
    class ClosedFormatter(LogFormatter):
        label = _("Close report")

        def format_message(self, log_entry: ModelLogEntry) -> str:
            reasons = dict(Report.Reason.choices)
            reason = log_entry.data.get("reason", "")
            return _("Closed the report: %(reason)s") % {
                "reason": reasons.get(reason, reason)
            }
