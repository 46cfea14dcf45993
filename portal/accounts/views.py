"""The one way in, and what leads to it."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode

from wagtail.admin.views.account import (
    AccountView,
    BaseSettingsPanel,
    NameEmailSettingsPanel,
)

from allauth.account.utils import get_next_redirect_url
from allauth.account.views import LoginView

from portal.accounts.forms import OwnNameForm
from portal.accounts.sign_in_forms import SignInForm
from portal.accounts.throttling import ThrottledFormMixin


class SignInView(ThrottledFormMixin, LoginView):
    """Sign-in; who is signed in already goes on, or reads why a page is closed."""

    form_class = SignInForm

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return super().dispatch(request, *args, **kwargs)
        admin = reverse("wagtailadmin_home")
        next_url = get_next_redirect_url(request) or admin
        may_enter = request.user.has_perm("wagtailadmin.access_admin")
        if may_enter and next_url.startswith(admin):
            return redirect(next_url)
        context = {"may_enter": may_enter}
        return render(request, "account/not_for_you.html", context, status=403)


def to_sign_in(request: HttpRequest) -> HttpResponseRedirect:
    """Lead a foreign sign-in form to ours, with the page to go on to if it is ours."""
    next_url = get_next_redirect_url(request)
    query = f"?{urlencode({'next': next_url})}" if next_url else ""
    return redirect(reverse("account_login") + query)


def sign_up_closed(request: HttpRequest) -> HttpResponseBase:
    """Explain how one becomes staff."""
    return render(request, "account/signup_closed.html", status=403)


class NamePanel(NameEmailSettingsPanel):
    form_class = OwnNameForm


class OwnAccountView(AccountView):
    """Wagtail's account screen for people whose name is one field."""

    def get_panels(self) -> list[BaseSettingsPanel]:
        return [
            NamePanel(panel.request, panel.user, panel.profile)
            if isinstance(panel, NameEmailSettingsPanel)
            else panel
            for panel in super().get_panels()
        ]
