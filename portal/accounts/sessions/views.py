"""What an open page tells and asks of the clock, and signing out elsewhere."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from wagtail.admin.auth import require_admin_access

from portal.accounts.sessions.clock import note_input, time_left
from portal.accounts.sessions.middleware import signed_out_answer
from portal.accounts.sessions.services import end_sessions


@never_cache
@require_http_methods(["GET", "POST"])
def still_here(request: HttpRequest) -> JsonResponse:
    """GET asks how long the session lasts; POST says that somebody typed or pointed."""
    if not request.user.is_authenticated:
        return signed_out_answer()
    if request.method == "POST":
        note_input(request.session)
    left = time_left(request.session)
    return JsonResponse({"seconds": left.seconds, "can_stay": left.can_stay})


@require_POST
@require_admin_access
def sign_out_elsewhere(request: HttpRequest) -> HttpResponse:
    """End every session of this person but the one that asks."""
    ended = end_sessions(
        user=request.user, by=request.user, but=request.session.session_key
    )
    messages.success(
        request,
        ngettext(
            "You are signed out in %(number)d other place.",
            "You are signed out in %(number)d other places.",
            ended,
        )
        % {"number": ended}
        if ended
        else _("You were not signed in anywhere else."),
    )
    return redirect("wagtailadmin_account")
