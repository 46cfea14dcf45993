"""What this room adds to the admin."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from wagtail import hooks

from portal.accounts.bulk_actions import (
    AssignRoleToPeople,
    DeletePeople,
    SetPeopleActive,
)

for action in (AssignRoleToPeople, DeletePeople, SetPeopleActive):
    # after Wagtail's own actions, whose names they take over
    hooks.register("register_bulk_action", action, order=1)


@hooks.register("register_account_menu_item")
def change_password_item(request: HttpRequest) -> dict[str, str]:
    return {
        "url": reverse("account_change_password"),
        "label": _("Change password"),
        "help_text": _("Choose a new password for signing in."),
    }
