"""Where staff find long work, who may see all of it, and how the log names it."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse_lazy
from django.utils.translation import gettext_lazy as _

from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from .selectors import may_see_some
from .services import CANCELLED
from .staff.listing import JobListView
from .staff.screen import JobProgress, JobScreen


class JobsMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_some(request.user)


@hooks.register("register_admin_urls")
def jobs_addresses() -> list[URLPattern | URLResolver]:
    patterns = [
        path("", JobListView.as_view(), name="list"),
        path("results/", JobListView.as_view(results_only=True), name="list_results"),
        path("<int:pk>/", JobScreen.as_view(), name="job"),
        path("<int:pk>/progress/", JobProgress.as_view(), name="progress"),
    ]
    return [path("reports/long-work/", include((patterns, "portal_jobs")))]


@hooks.register("register_reports_menu_item")
def jobs_menu_item() -> MenuItem:
    return JobsMenuItem(
        _("Long work"),
        reverse_lazy("portal_jobs:list"),
        name="long-work",
        icon_name="cogs",
        order=940,
    )


@hooks.register("register_permissions")
def jobs_permissions() -> QuerySet[Permission]:
    return Permission.objects.filter(
        content_type__app_label="portal_jobs", codename="view_job"
    )


@hooks.register("register_log_actions")
def jobs_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(CANCELLED, _("Stop long work"), _("Stopped long work"))
