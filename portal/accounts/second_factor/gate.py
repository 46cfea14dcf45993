"""The admin's door: no one passes who still owes a second factor.

It stands behind every way of signing in, present and to come: a session that was
opened without the second factor that its person has leads to where it is asked for,
and who must have one and has none can only set it up.
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from allauth.account.authentication import get_authentication_records

from portal.accounts.second_factor.selectors import (
    must_have_second_factor,
    second_factors,
)

_SIGN_OUT = {"wagtailadmin_logout"}
_ASKING = {
    "mfa_authenticate",
    "mfa_login_webauthn",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
}


class SecondFactorMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable, args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        in_admin = request.path.startswith(reverse("wagtailadmin_home"))
        if not (in_admin or _is_about_signing_in(request)):
            return None
        if not request.user.is_authenticated or _name_of(request) in _SIGN_OUT:
            return None
        owed = _owed(request, in_admin=in_admin)
        return _lead_to(owed, request) if owed else None


def has_shown_second_factor(request: HttpRequest) -> bool:
    """Whether a code, a passkey or a recovery code was shown in this session."""
    records = get_authentication_records(request, request.user)
    return any(record.get("method") == "mfa" for record in records)


def _owed(request: HttpRequest, *, in_admin: bool) -> str | None:
    """The screen that has to come first, by name."""
    if factors := second_factors(request.user):
        if has_shown_second_factor(request):
            return None
        return "mfa_reauthenticate" if factors.app else "mfa_reauthenticate_webauthn"
    must_set_up = in_admin and must_have_second_factor(request.user)
    return "mfa_index" if must_set_up else None


def _is_about_signing_in(request: HttpRequest) -> bool:
    """Screens by which a password alone could else take the second factor away."""
    name = _name_of(request)
    return name == "account_change_password" or (
        name not in _ASKING and request.path.startswith(reverse("mfa_index"))
    )


def _name_of(request: HttpRequest) -> str:
    match = request.resolver_match
    return match.view_name if match else ""


def _lead_to(owed: str, request: HttpRequest) -> HttpResponseBase:
    if _is_script(request):
        return HttpResponse(status=403)
    next_url = request.get_full_path() if request.method == "GET" else request.path
    return redirect(f"{reverse(owed)}?{urlencode({'next': next_url})}")


def _is_script(request: HttpRequest) -> bool:
    return (
        request.headers.get("X-Requested-With") == "XMLHttpRequest"
        or request.headers.get("Sec-Fetch-Mode", "navigate") != "navigate"
    )
