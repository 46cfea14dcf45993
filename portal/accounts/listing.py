"""The list of people: name, e-mail, roles, active, last sign-in."""

from typing import Any

from django.db.models import QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from wagtail.admin.ui.tables import (
    BulkActionsCheckboxColumn,
    Column,
    DateColumn,
)
from wagtail.users.views.users import IndexView, UserColumn, UserFilterSet

from portal.accounts.demo_accounts import is_refused
from portal.accounts.invitations.tokens import is_invited
from portal.accounts.models import User
from portal.languages.lists import row_of


class PeopleFilterSet(UserFilterSet):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["group"].label = _("Role")
        self.filters["is_superuser"].label = _("Superuser")
        self.filters["last_login"].label = _("Last sign-in")


class PeopleIndexView(IndexView):
    search_fields = ["name", "email"]

    @cached_property
    def columns(self) -> list[Column]:
        return [
            BulkActionsCheckboxColumn("bulk_actions", obj_type="user"),
            self._get_title_column_class(UserColumn)(
                "name",
                accessor="get_full_name",
                label=_("Name"),
                sort_key="name",
                get_url=self.get_edit_url,
                classname="name",
            ),
            Column("email", label=_("E-mail"), sort_key="email"),
            Column("roles", label=_("Roles"), accessor=roles_of),
            Column(
                "is_active",
                label=_("Account"),
                accessor=account_state,
                sort_key="is_active",
            ),
            DateColumn("last_login", label=_("Last sign-in"), sort_key="last_login"),
        ]

    def get_base_queryset(self) -> QuerySet[User]:
        return super().get_base_queryset().prefetch_related("groups")

    def order_queryset(self, queryset: QuerySet[User]) -> QuerySet[User]:
        if self.ordering in ("name", "-name"):
            return queryset.order_by(self.ordering, "email")
        return super().order_queryset(queryset)

    def get_edit_url(self, instance: User) -> str | None:
        if self.user_has_permission_for_instance("change", instance):
            return super().get_edit_url(instance)
        return None


def roles_of(user: User) -> str:
    """What stands in the list: the names of the person's roles."""
    return row_of(role_names(user))


def role_names(user: User) -> list[str]:
    """The person's roles by name; being without limits counts as one."""
    names = [str(_("Superuser"))] if user.is_superuser else []
    return names + [group.name for group in user.groups.all()]


def account_state(user: User) -> str:
    """Whether the person can sign in, and has ever done so."""
    if not user.is_active:
        return str(_("Closed"))
    if is_refused(user):
        return str(_("Made by the demo: cannot sign in"))
    if is_invited(user):
        return str(_("Invited, not yet signed in"))
    return str(_("Active"))
