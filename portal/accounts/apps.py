"""Settings of this room and of Wagtail's user screens as Django apps."""

from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(AppConfig):
    default = True
    name = "portal.accounts"
    label = "portal_accounts"
    verbose_name = _("People")

    def ready(self) -> None:
        from portal.accounts.receivers import connect_roles

        connect_roles()
        self.set_up_second_factors()
        self.set_up_sessions()
        self.set_up_security_log()

    def set_up_second_factors(self) -> None:
        from portal.accounts.second_factor import setting_checks  # noqa: F401
        from portal.accounts.second_factor.rotation import renew_second_factors
        from portal.privacy.rotation import keeps_encrypted

        keeps_encrypted("second factors", renew_second_factors)

    def set_up_sessions(self) -> None:
        from django.core import checks

        from portal.accounts.demo_accounts import check_for_demo_accounts
        from portal.accounts.sessions import receivers
        from portal.accounts.sessions.checks import check_times

        receivers.connect()
        checks.register(check_times)
        checks.register(check_for_demo_accounts, checks.Tags.database)

    def set_up_security_log(self) -> None:
        from portal.accounts.security_log import receivers
        from portal.accounts.security_log.services import delete_old_entries
        from portal.jobs.schedule import Recurring, repeat

        receivers.connect()
        repeat(
            Recurring(
                name="accounts.delete_old_security_log",
                title=_("Delete old lines of the security log"),
                run=delete_old_entries,
                every=timedelta(days=1),
            )
        )


class StaffUsersConfig(WagtailUsersAppConfig):
    """Wagtail's user screens with the forms of a user without user name."""

    user_viewset = "portal.accounts.viewsets.StaffUserViewSet"
    group_viewset = "portal.accounts.role_viewsets.RoleViewSet"

    def ready(self) -> None:
        super().ready()

        from wagtail.permissions import register_permission_policy

        from portal.accounts.models import User
        from portal.accounts.policies import StaffPermissionPolicy

        register_permission_policy(User, StaffPermissionPolicy(User))
