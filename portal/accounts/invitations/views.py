"""The page where someone who was invited sets a first password."""

from django.contrib.auth.forms import SetPasswordForm
from django.contrib.auth.views import (
    INTERNAL_RESET_SESSION_TOKEN,
    PasswordResetConfirmView,
)
from django.db import transaction
from django.http import HttpResponse
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from portal.accounts.invitations.tokens import InvitationTokens
from portal.accounts.models import User
from portal.accounts.security_log import actions
from portal.accounts.security_log.services import record


class FirstPasswordForm(SetPasswordForm):
    def __init__(self, user: User, *args: object, **kwargs: object) -> None:
        super().__init__(user, *args, **kwargs)
        self.fields["new_password1"].label = _("Password")
        self.fields["new_password2"].label = _("Password, again")


class InvitationView(PasswordResetConfirmView):
    """Moves the secret from the address into the session first, as Django does."""

    token_generator = InvitationTokens()
    form_class = FirstPasswordForm
    template_name = "account/invitation.html"
    user: User
    title = _("Set a password")
    success_url = reverse_lazy("account_reset_password_from_key_done")

    def form_valid(self, form: FirstPasswordForm) -> HttpResponse:
        with transaction.atomic():
            # the same link may be sent from two windows at once
            self.user = User.objects.select_for_update().get(pk=self.user.pk)
            token = self.request.session.get(INTERNAL_RESET_SESSION_TOKEN)
            if not self.token_generator.check_token(self.user, token):
                self.validlink = False
                return self.render_to_response(self.get_context_data())
            form.user = self.user
            response = super().form_valid(form)
            record(user=self.user, action=actions.PASSWORD_CHANGED, by=self.user)
        return response
