"""Actions on several people at once, with the portal's search and limits."""

from django.db.models import Q, QuerySet

from wagtail.permissions import policy_registry
from wagtail.users.views.bulk_actions import (
    AssignRoleBulkAction,
    DeleteBulkAction,
    SetActiveStateBulkAction,
)
from wagtail.users.views.bulk_actions.user_bulk_action import UserBulkAction

from portal.accounts.models import User


class _PeopleAction(UserBulkAction):
    """Acts on those whom the list shows, and never on superusers for others."""

    def get_all_objects_in_listing_query(self, parent_id: str | None) -> QuerySet:
        people = self.model.objects.values_list("pk", flat=True)
        if words := self.request.GET.get("q"):
            people = people.filter(Q(name__icontains=words) | Q(email__icontains=words))
        return people

    def check_perm(self, obj: User) -> bool:
        policy = policy_registry.get_by_type(User)
        return super().check_perm(obj) and policy.user_has_permission_for_instance(
            self.request.user, "change", obj
        )


class AssignRoleToPeople(_PeopleAction, AssignRoleBulkAction):
    pass


class DeletePeople(_PeopleAction, DeleteBulkAction):
    pass


class SetPeopleActive(_PeopleAction, SetActiveStateBulkAction):
    pass
