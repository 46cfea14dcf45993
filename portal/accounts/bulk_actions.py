"""Actions on several people at once, with the portal's search, limits and log."""

from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet

from wagtail.log_actions import log
from wagtail.permissions import policy_registry
from wagtail.users.views.bulk_actions import (
    AssignRoleBulkAction,
    DeleteBulkAction,
    SetActiveStateBulkAction,
)
from wagtail.users.views.bulk_actions.user_bulk_action import UserBulkAction

from portal.accounts.models import User
from portal.accounts.person_changes import note_changes, state_of
from portal.accounts.security_log.actions import DELETED


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

    @classmethod
    def execute_action(cls, objects: list[User], **context: Any) -> tuple[int, int]:
        by = context["by"]
        with transaction.atomic():
            before = {user.pk: state_of(user) for user in objects}
            done = super().execute_action(objects, **context)
            for user in User.objects.filter(pk__in=before):
                note_changes(user=user, before=before[user.pk], by=by)
        return done

    def get_execution_context(self) -> dict[str, Any]:
        return {**super().get_execution_context(), "by": self.request.user}


class AssignRoleToPeople(_PeopleAction, AssignRoleBulkAction):
    pass


class DeletePeople(_PeopleAction, DeleteBulkAction):
    @classmethod
    def execute_action(cls, objects: list[User], **context: Any) -> tuple[int, int]:
        with transaction.atomic():
            for user in objects:
                log(user, DELETED, user=context["by"], deleted=True)
            return super().execute_action(objects, **context)


class SetPeopleActive(_PeopleAction, SetActiveStateBulkAction):
    pass
