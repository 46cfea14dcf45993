"""Settings of this room as a Django app."""

from django.apps import AppConfig


class CityConfig(AppConfig):
    name = "portal.city"
    label = "portal_city"
    role_permissions = {
        "editor": (
            "portal_city.change_city",
            "portal_city.change_citywords",
            "portal_city.add_emergencynumber",
            "portal_city.change_emergencynumber",
            "portal_city.delete_emergencynumber",
            "portal_city.change_emergencynumberwords",
        ),
        "translator": (
            "portal_city.view_city",
            "portal_city.change_citywords",
            "portal_city.view_emergencynumber",
            "portal_city.change_emergencynumberwords",
        ),
    }

    def ready(self) -> None:
        from wagtail.permissions import register_permission_policy

        from .models import City
        from .policies import OnlyOnePolicy

        register_permission_policy(City, OnlyOnePolicy(City))
