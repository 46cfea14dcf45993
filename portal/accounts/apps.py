"""Settings of this room and of Wagtail's user screens as Django apps."""

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


class StaffUsersConfig(WagtailUsersAppConfig):
    """Wagtail's user screens with the forms of a user without user name."""

    user_viewset = "portal.accounts.viewsets.StaffUserViewSet"

    def ready(self) -> None:
        super().ready()

        from wagtail.permissions import register_permission_policy

        from portal.accounts.models import User
        from portal.accounts.policies import StaffPermissionPolicy

        register_permission_policy(User, StaffPermissionPolicy(User))
