"""Settings of this room as a Django app."""

from django.apps import AppConfig

_RECORDS = ("contact", "place", "hours", "figure")


class ContactsConfig(AppConfig):
    name = "portal.contacts"
    label = "portal_contacts"
    role_permissions = {
        "editor": tuple(
            f"portal_contacts.{action}_{record}"
            for record in _RECORDS
            for action in ("add", "change", "delete", "view")
        )
        + tuple(f"portal_contacts.change_{record}words" for record in _RECORDS),
        "translator": tuple(
            right
            for record in _RECORDS
            for right in (
                f"portal_contacts.view_{record}",
                f"portal_contacts.change_{record}words",
            )
        ),
    }
