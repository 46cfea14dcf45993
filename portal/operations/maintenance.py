"""While the portal is being worked on, visitors read why and when to come back."""

import logging
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import get_user
from django.contrib.sessions.middleware import SessionMiddleware
from django.db import Error as DatabaseFailure
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.cache import add_never_cache_headers, patch_vary_headers

from portal.languages.negotiation import language_without_database

from .selectors import maintenance_is_on

logger = logging.getLogger(__name__)

# Staff sign in and switch it off again; probes and style sheets must keep answering.
OPEN_PATHS = ("/admin/", "/accounts/", "/health", "/static/")
RETRY_AFTER_SECONDS = 600


class MaintenanceMiddleware:
    """Answers visitors with 503 while maintenance is on; staff pass.

    Stands before everything that needs a database, so that it can speak while the
    database is being moved: the switch ``PORTAL_MAINTENANCE`` is enough.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(OPEN_PATHS) or not _is_on(request):
            return self.get_response(request)
        if self._is_signed_in(request):
            return self.get_response(request)
        return maintenance_response(request)

    def _is_signed_in(self, request: HttpRequest) -> bool:
        if settings.SESSION_COOKIE_NAME not in request.COOKIES:
            return False
        try:
            SessionMiddleware(self.get_response).process_request(request)
            return bool(get_user(request).is_authenticated)
        except DatabaseFailure:
            return False


def maintenance_response(request: HttpRequest) -> HttpResponse:
    """The maintenance page in the reader's language, made without the database."""
    code = language_without_database(request)
    with translation.override(code):
        page = render_to_string(
            "theme/errors/maintenance.html",
            {"retry_minutes": RETRY_AFTER_SECONDS // 60},
        )
    response = HttpResponse(page, status=503)
    response["Retry-After"] = str(RETRY_AFTER_SECONDS)
    response["Content-Language"] = code
    add_never_cache_headers(response)
    patch_vary_headers(response, ["Accept-Language", "Cookie"])
    return response


def _is_on(request: HttpRequest) -> bool:
    if settings.MAINTENANCE:
        return True
    known = getattr(request, "in_maintenance", None)
    if known is not None:
        return known
    try:
        return maintenance_is_on()
    except DatabaseFailure:
        logger.warning("Cannot ask the database whether maintenance is on.")
        return False
