"""Settings of this room as a Django app."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class NeedsConfig(AppConfig):
    name = "portal.needs"
    label = "portal_needs"
    verbose_name = _("Needs")
    role_permissions = {
        "editor": (
            "portal_needs.view_need",
            "portal_needs.change_need",
            "portal_needs.change_needwords",
        ),
        "translator": ("portal_needs.view_need", "portal_needs.change_needwords"),
    }

    def ready(self) -> None:
        from portal.languages.linked import add_links

        from .selectors import keys_behind_doors

        post_migrate.connect(_load_vocabulary, sender=self)
        add_links(keys_behind_doors)


def _load_vocabulary(using: str, **kwargs: Any) -> None:
    from django.conf import settings

    from .services import load_vocabulary

    if settings.LOAD_VOCABULARY:
        load_vocabulary(using=using)
