"""Settings of this room as a Django app."""

from django.apps import AppConfig


class AlertsConfig(AppConfig):
    name = "portal.alerts"
    label = "portal_alerts"
    role_permissions = {
        "editor": (
            "portal_alerts.add_alert",
            "portal_alerts.change_alert",
            "portal_alerts.delete_alert",
            "portal_alerts.change_alertwords",
        ),
        "translator": ("portal_alerts.view_alert", "portal_alerts.change_alertwords"),
    }
