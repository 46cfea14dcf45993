"""Wagtail's screens of groups, which write changes of rights into the security log."""

from django.contrib.auth.models import Group
from django.db import transaction
from django.http import HttpResponse

from wagtail.users.views.groups import (
    CreateView,
    EditView,
    GroupViewSet,
    PermissionPanelFormsMixin,
)

from portal.accounts.rights import rights_of
from portal.accounts.security_log import actions
from portal.accounts.security_log.services import record


class _NotesRights(PermissionPanelFormsMixin):
    object: Group

    def process_form(self) -> HttpResponse:
        with transaction.atomic():
            before = rights_of(self.object)
            response = super().process_form()
            if self.object.pk:
                self._note(before, rights_of(self.object))
        return response

    def _note(self, before: set[str], after: set[str]) -> None:
        if before != after:
            record(
                user=self.object,
                action=actions.RIGHTS_CHANGED,
                by=self.request.user,
                given=sorted(after - before),
                taken=sorted(before - after),
            )


class RoleCreateView(_NotesRights, CreateView):
    pass


class RoleEditView(_NotesRights, EditView):
    pass


class RoleViewSet(GroupViewSet):
    add_view_class = RoleCreateView
    edit_view_class = RoleEditView
