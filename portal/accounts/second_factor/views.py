"""Sign-in and security: a person's own second factors, added and taken away."""

from typing import Any

from django.db import transaction
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic.edit import FormView

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import get_next_redirect_url
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.views import IndexView
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.internal import auth
from allauth.mfa.webauthn.views import (
    AddWebAuthnView,
    EditWebAuthnView,
    RemoveWebAuthnView,
)

from portal.accounts.models import User
from portal.accounts.second_factor.forms import (
    SECRET_IN_SESSION,
    AddPasskeyForm,
    RenamePasskeyForm,
    SetUpAppForm,
)
from portal.accounts.second_factor.selectors import (
    must_have_second_factor,
    second_factors,
)
from portal.accounts.throttling import ThrottledFormMixin


@method_decorator(never_cache, name="dispatch")
class SecondFactorsView(IndexView):
    """What a person has, and the way to each screen."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        return {
            **super().get_context_data(**kwargs),
            "factors": second_factors(user),
            "must_have": must_have_second_factor(user),
            "may_enter": user.has_perm("wagtailadmin.access_admin"),
            "next_url": get_next_redirect_url(self.request),
        }


@method_decorator(never_cache, name="dispatch")
class SetUpAppView(ThrottledFormMixin, ActivateTOTPView):
    form_class = SetUpAppForm

    def form_valid(self, form: Form) -> HttpResponse:
        response = super().form_valid(form)
        self.request.session.pop(SECRET_IN_SESSION, None)
        remember_shown(self.request, Authenticator.Type.TOTP)
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        secret = context["form"].secret
        groups = [secret[at : at + 4] for at in range(0, len(secret), 4)]
        return {**context, "secret": " ".join(groups)}


class _OneAtATimeMixin:
    """So that two requests at once do not take away the last two factors."""

    http_method_names = ["get", "head", "post", "options"]  # PUT would be a POST
    request: HttpRequest

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        with transaction.atomic():
            User.objects.select_for_update().get(pk=request.user.pk)
            return super().post(request, *args, **kwargs)  # type: ignore[misc]


@method_decorator(never_cache, name="dispatch")
class RemoveAppView(_OneAtATimeMixin, DeactivateTOTPView):
    pass


@method_decorator(never_cache, name="dispatch")
class AddPasskeyView(AddWebAuthnView):
    form_class = AddPasskeyForm

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        # allauth's own asks for a key that needs a password beside it
        context = FormView.get_context_data(self, **kwargs)
        options = auth.begin_registration(self.request.user, passwordless=True)
        return {**context, "js_data": {"creation_options": options}}

    def form_valid(self, form: Form) -> HttpResponse:
        response = super().form_valid(form)
        remember_shown(self.request, Authenticator.Type.WEBAUTHN)
        return response


@method_decorator(never_cache, name="dispatch")
class RenamePasskeyView(EditWebAuthnView):
    form_class = RenamePasskeyForm
    success_url = reverse_lazy("mfa_index")


@method_decorator(never_cache, name="dispatch")
class RemovePasskeyView(_OneAtATimeMixin, RemoveWebAuthnView):
    success_url = reverse_lazy("mfa_index")

    def form_valid(self, form: Form) -> HttpResponse:
        if not self.may_go():  # the screen says why
            return self.form_invalid(form)
        return super().form_valid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "may_go": self.may_go()}

    def may_go(self) -> bool:
        return get_adapter().can_delete_authenticator(self.object)


def remember_shown(request: HttpRequest, type: Authenticator.Type) -> None:
    """Who has just set a factor up has shown it: it is not asked for again at once."""
    record_authentication(
        request, request.user, "mfa", type=type.value, reauthenticated=True
    )
