"""Who may change whom: a superuser is changed by superusers only."""

from wagtail.permission_policies import ModelPermissionPolicy

from portal.accounts.models import User


class StaffPermissionPolicy(ModelPermissionPolicy):
    """Else an administrator could take over the account that has no limits."""

    def user_has_permission_for_instance(
        self, user: User, action: str, instance: User
    ) -> bool:
        if instance.is_superuser and not user.is_superuser:
            return False
        return super().user_has_permission_for_instance(user, action, instance)
