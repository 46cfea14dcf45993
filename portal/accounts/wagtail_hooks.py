"""What this room adds to the admin."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry
from wagtail.users.models import UserProfile

from portal.accounts.bulk_actions import (
    AssignRoleToPeople,
    DeletePeople,
    SetPeopleActive,
)
from portal.accounts.models import User
from portal.accounts.own_sign_ins import OwnSignInsPanel
from portal.accounts.second_factor.selectors import second_factors
from portal.accounts.second_factor.words import in_words
from portal.accounts.security_log import actions
from portal.accounts.security_log.report import MAY_READ, SecurityLogView
from portal.accounts.sessions.still_here import still_here_markup

for action in (AssignRoleToPeople, DeletePeople, SetPeopleActive):
    # after Wagtail's own actions, whose names they take over
    hooks.register("register_bulk_action", action, order=1)


@hooks.register("register_account_menu_item")
def sign_in_and_security_item(request: HttpRequest) -> dict[str, str]:
    return {
        "url": reverse("mfa_index"),
        "label": _("Sign-in and security"),
        "help_text": in_words(second_factors(request.user)),
    }


@hooks.register("register_account_menu_item")
def change_password_item(request: HttpRequest) -> dict[str, str]:
    return {
        "url": reverse("account_change_password"),
        "label": _("Change password"),
        "help_text": _("Choose a new password for signing in."),
    }


@hooks.register("register_permissions")
def security_permissions() -> QuerySet[Permission]:
    return Permission.objects.filter(
        content_type__app_label="portal_accounts",
        codename__in=["view_security_log", "reset_second_factors"],
    )


@hooks.register("register_account_settings_panel")
def own_sign_ins(
    request: HttpRequest, user: User, profile: UserProfile
) -> OwnSignInsPanel:
    return OwnSignInsPanel(request, user, profile)


@hooks.register("register_log_actions")
def security_log_actions(registry: LogActionRegistry) -> None:
    actions.register(registry)


@hooks.register("register_admin_urls")
def security_log_addresses() -> list[URLPattern]:
    return [
        path(
            "reports/security-log/",
            SecurityLogView.as_view(),
            name="portal_security_log",
        ),
        path(
            "reports/security-log/results/",
            SecurityLogView.as_view(results_only=True),
            name="portal_security_log_results",
        ),
    ]


class SecurityLogMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(MAY_READ)


@hooks.register("register_reports_menu_item")
def security_log_menu_item() -> MenuItem:
    return SecurityLogMenuItem(
        gettext_lazy("Security log"),
        reverse("portal_security_log"),
        name="security-log",
        icon_name="lock",
        order=1000,
    )


@hooks.register("insert_global_admin_js")
def still_here() -> SafeString:
    return still_here_markup()
