"""The views behind the forms by which staff add and change colleagues."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from wagtail.admin.widgets.button import Button
from wagtail.users.views.users import CreateView, EditView

from portal.accounts.invitations.admin_views import SendAgainView, tell
from portal.accounts.invitations.services import invite
from portal.accounts.invitations.tokens import is_invited
from portal.accounts.lost_device.views import LostDeviceView
from portal.accounts.models import User
from portal.accounts.person_changes import note_changes, state_of


class PersonCreateView(CreateView):
    """Adds someone and mails the invitation, once the account is there for good."""

    success_message = None

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "editor": self.request.user}

    def save_instance(self) -> User:
        user = super().save_instance()
        note_changes(user=user, before=None, by=self.request.user)
        return user

    def save_action(self) -> HttpResponse:
        response = super().save_action()
        if is_invited(self.object):
            sent = invite(user=self.object, by=self.request.user)
            tell(self.request, self.object, sent)
        return response


class PersonEditView(EditView):
    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        if not self.user_has_permission_for_instance("change", self.object):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "editor": self.request.user}

    def save_instance(self) -> User:
        before = state_of(User.objects.get(pk=self.object.pk))
        user = super().save_instance()
        note_changes(user=user, before=before, by=self.request.user)
        return user

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        buttons = [*super().header_more_buttons]
        mine, theirs = self.request.user, self.object
        if SendAgainView.may(mine, theirs):
            buttons.append(_button(_("Send the invitation again"), "invite", theirs))
        if LostDeviceView.may(mine, theirs):
            label = _("Lost phone or key: take away second factors")
            buttons.append(_button(label, "lost_device", theirs))
        return buttons


def _button(label: str, name: str, person: User) -> Button:
    icons = {"invite": "mail", "lost_device": "lock-open"}
    return Button(
        label,
        url=reverse(f"wagtailusers_users:{name}", args=[person.pk]),
        icon_name=icons[name],
        priority=5,
    )
