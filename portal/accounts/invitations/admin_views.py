"""Sending an invitation again, from the list of people."""

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.accounts.invitations.services import NotInvited, invite
from portal.accounts.invitations.tokens import is_invited
from portal.accounts.models import User
from portal.accounts.person_actions import PersonActionView


class SendAgainView(PersonActionView):
    page_title = gettext_lazy("Send the invitation again")
    header_icon = "mail"
    template_name = "accounts/send_again.html"

    @classmethod
    def may(cls, user: User, person: User) -> bool:
        return super().may(user, person) and is_invited(person)

    def act(self) -> None:
        try:
            sent = invite(user=self.person, by=self.request.user, again=True)
        except NotInvited:
            messages.info(self.request, _("This person has set a password already."))
        else:
            tell(self.request, self.person, sent)


def tell(request: HttpRequest, person: User, sent: bool) -> None:
    """Say whether the mail went out, and what to do if not."""
    name = {"name": person.get_full_name()}
    if sent:
        messages.success(request, _("An invitation is on its way to %(name)s.") % name)
    else:
        messages.error(
            request,
            _(
                "%(name)s is added, but the mail did not go out. Ask the people who "
                "run the server to look at the mail settings. Then open this "
                "person’s screen and choose “Send the invitation again”."
            )
            % name,
        )
