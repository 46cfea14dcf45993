"""Rights on the records of a module count only while it is prepared or on."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Model

from wagtail.models import Page
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from .config import PluginConfig
from .selectors import is_prepared


class ModulePolicy(ModelPermissionPolicy):
    """As the stock policy, and nobody's right while the module is off."""

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        return self._is_open() and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: AbstractBaseUser, actions: Any) -> bool:
        return self._is_open() and super().user_has_any_permission(user, actions)

    def user_has_permission_for_instance(
        self, user: AbstractBaseUser, action: str, instance: Model
    ) -> bool:
        return self._is_open() and super().user_has_permission_for_instance(
            user, action, instance
        )

    def _is_open(self) -> bool:
        return is_prepared(self.model._meta.app_label)


def register_policies(config: PluginConfig) -> None:
    """Put the gate before every model of a plugin; pages have gates of their own."""
    for model in config.get_models():
        if not issubclass(model, Page):
            register_permission_policy(model, ModulePolicy(model), exact_class=True)
