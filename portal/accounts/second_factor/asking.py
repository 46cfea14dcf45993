"""The screens that ask for a second factor, or for any proof again."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache

from allauth.account.internal.decorators import login_stage_required
from allauth.account.utils import passthrough_next_redirect_url
from allauth.account.views import BaseReauthenticateView, ReauthenticateView
from allauth.core.internal import ratelimit
from allauth.core.ratelimit import respond_429
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.base.views import ReauthenticateView as ReauthenticateByCodeView
from allauth.mfa.stages import AuthenticateStage
from allauth.mfa.webauthn.internal import auth
from allauth.mfa.webauthn.views import LoginWebAuthnView, ReauthenticateWebAuthnView

from portal.accounts.second_factor.forms import (
    PasskeySignInForm,
    PasswordAgainForm,
    ShowCodeAgainForm,
    ShowCodeForm,
    ShowPasskeyAgainForm,
    ShowPasskeyForm,
)
from portal.accounts.second_factor.selectors import second_factors
from portal.accounts.throttling import ThrottledFormMixin, too_many_tries


@method_decorator(
    login_stage_required(stage=AuthenticateStage.key, redirect_urlname="account_login"),
    name="dispatch",
)
class ShowSecondFactorView(AuthenticateView):
    """After the password: a code or a passkey."""

    form_class = ShowCodeForm
    webauthn_form_class = ShowPasskeyForm

    def form_invalid(self, form: Any) -> HttpResponseBase:
        if too_many_tries(form):
            return respond_429(self.request)
        return super().form_invalid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.stage.login.user
        return {**super().get_context_data(**kwargs), "factors": second_factors(user)}


@method_decorator(never_cache, name="dispatch")
class PasswordAgainView(ThrottledFormMixin, ReauthenticateView):
    form_class = PasswordAgainForm


@method_decorator(never_cache, name="dispatch")
class CodeAgainView(ThrottledFormMixin, ReauthenticateByCodeView):
    form_class = ShowCodeAgainForm


@method_decorator(never_cache, name="dispatch")
class PasskeyAgainView(ThrottledFormMixin, ReauthenticateWebAuthnView):
    form_class = ShowPasskeyAgainForm

    def form_invalid(self, form: Any) -> HttpResponseBase:
        if too_many_tries(form):
            return respond_429(self.request)
        return self.render_to_response(self.get_context_data(form=form))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        # allauth's own builds the form anew, and so loses what is wrong with it
        context = BaseReauthenticateView.get_context_data(self, **kwargs)
        options = auth.begin_authentication(self.request.user)
        return {**context, "js_data": {"request_options": options}}


@method_decorator(
    ratelimit.decorator(app="allauth.mfa", action="webauthn_login", limit_get=True),
    name="dispatch",
)
class PasskeySignInView(LoginWebAuthnView):
    """A passkey instead of e-mail address and password."""

    form_class = PasskeySignInForm

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        # as after a password: it ends with the browser
        self.request.session.set_expiry(0)
        return response

    def form_invalid(self, form: Any) -> HttpResponse:
        for message in form.errors.get("credential", []):
            messages.error(self.request, message)
        sign_in = reverse("account_login")
        return redirect(passthrough_next_redirect_url(self.request, sign_in, "next"))
