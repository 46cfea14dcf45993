"""A link for a new password; who asks too often for one account waits."""

from django.forms import Form
from django.http import HttpResponse

from allauth.account.views import PasswordResetView
from allauth.core import ratelimit
from allauth.core.ratelimit import respond_429

from portal.accounts.sign_in_forms import ForgottenPasswordForm
from portal.accounts.throttling import account_key


class ForgottenPasswordView(PasswordResetView):
    form_class = ForgottenPasswordForm

    def form_valid(self, form: Form) -> HttpResponse:
        key = account_key(form.cleaned_data["email"])
        if ratelimit.consume(self.request, action="reset_password_account", key=key):
            return super().form_valid(form)
        return respond_429(self.request)
