"""Settings of this room as a Django app."""

from django.apps import AppConfig


class MenusConfig(AppConfig):
    name = "portal.menus"
    label = "portal_menus"
    role_permissions = {
        "editor": (
            "portal_menus.add_menuitem",
            "portal_menus.change_menuitem",
            "portal_menus.delete_menuitem",
            "portal_menus.change_menuitemwords",
        ),
        "translator": (
            "portal_menus.view_menuitem",
            "portal_menus.change_menuitemwords",
        ),
    }

    def ready(self) -> None:
        from portal.languages.linked import add_links

        from .selectors import keys_in_menus

        add_links(keys_in_menus)
