"""Where staff find the answers, and who may read them."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _

from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .staff import VIEW, HelpfulReport


class HelpfulMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(VIEW)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [path("helpful/", HelpfulReport.as_view(), name="portal_helpful_staff")]


@hooks.register("register_reports_menu_item")
def menu_item() -> MenuItem:
    return HelpfulMenuItem(
        _("Was this helpful?"),
        reverse_lazy("portal_helpful_staff"),
        name="helpful",
        icon_name="help",
        order=100,
    )


@hooks.register("register_permissions")
def permissions() -> QuerySet[Permission]:
    return Permission.objects.filter(
        content_type__app_label="portal_helpful", codename="view_count"
    )
