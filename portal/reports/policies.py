"""Reports come from visitors and go by themselves: staff neither add nor delete."""

from django.contrib.auth.base_user import AbstractBaseUser

from wagtail.permission_policies import ModelPermissionPolicy

NEVER = frozenset({"add", "delete"})


class ReportPolicy(ModelPermissionPolicy):
    """Not even superusers may add or delete; the rest goes by permission."""

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        return action not in NEVER and super().user_has_permission(user, action)

    def user_has_any_permission(
        self, user: AbstractBaseUser, actions: set[str]
    ) -> bool:
        return super().user_has_any_permission(user, set(actions) - NEVER)
