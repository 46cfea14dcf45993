"""Where staff find health and the maintenance switch, and who may use them."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _

from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from .health.panel import HealthPanel
from .health.views import VIEW_HEALTH, HealthView
from .services import SWITCHED_OFF, SWITCHED_ON
from .views import CHANGE_MAINTENANCE, MaintenanceView


class MaintenanceMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(CHANGE_MAINTENANCE)


class HealthMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(VIEW_HEALTH)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [
        path("maintenance/", MaintenanceView.as_view(), name="portal_maintenance"),
        path("health/", HealthView.as_view(), name="portal_health"),
    ]


@hooks.register("construct_homepage_panels")
def health_panel(request: HttpRequest, panels: list) -> None:
    panels.append(HealthPanel())


@hooks.register("register_reports_menu_item")
def health_menu_item() -> MenuItem:
    return HealthMenuItem(
        _("Health of the portal"),
        reverse("portal_health"),
        name="health",
        icon_name="circle-check",
        order=950,
    )


@hooks.register("register_settings_menu_item")
def maintenance_menu_item() -> MenuItem:
    return MaintenanceMenuItem(
        _("Maintenance page"),
        reverse("portal_maintenance"),
        name="maintenance",
        icon_name="warning",
        order=950,
    )


@hooks.register("register_permissions")
def permissions() -> QuerySet[Permission]:
    return Permission.objects.filter(
        content_type__app_label="portal_operations",
        codename__in=("change_maintenancemode", "view_health"),
    )


@hooks.register("register_log_actions")
def maintenance_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(
        SWITCHED_ON, _("Maintenance page on"), _("Switched the maintenance page on")
    )
    actions.register_action(
        SWITCHED_OFF, _("Maintenance page off"), _("Switched the maintenance page off")
    )
