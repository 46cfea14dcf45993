"""Ends sessions that are over, whatever an open page keeps asking."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from portal.accounts.sessions.clock import is_over, note_input
from portal.accounts.sessions.input import is_input, is_made_by_script
from portal.accounts.sessions.services import end_idle_session


class SessionClockMiddleware:
    """Stands behind Django's authentication; visitors bring no session to look at."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            look_at_the_clock(request)
        response = self.get_response(request)
        if is_made_by_script(request) and _leads_to_sign_in(response):
            return signed_out_answer()
        return response


def look_at_the_clock(request: HttpRequest) -> None:
    if SESSION_KEY not in request.session:
        return
    if is_over(request.session):
        end_idle_session(session=request.session)
        request.user = AnonymousUser()
    elif is_input(request):
        note_input(request.session)


def signed_out_answer() -> JsonResponse:
    """What Wagtail's editor shows beside its save button, in the shape it expects."""
    return JsonResponse(
        {
            "success": False,
            "error_code": "locked",
            "error_message": _("You are signed out. Sign in again to go on."),
        },
        status=403,
    )


def _leads_to_sign_in(response: HttpResponse) -> bool:
    return response.status_code == 302 and urlsplit(
        response["Location"]
    ).path == reverse("account_login")
