"""Turns away what is too big or broken, before anything of it is read."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from portal.theme.views import bad_request, too_big

from .headers import holds_session

MEGABYTE = 1024 * 1024
LARGEST_OF_STAFF = 30 * MEGABYTE
"""The largest document, with room for the fields of its form."""
LARGEST_OF_VISITORS = 1 * MEGABYTE
"""Visitors fill in words, never files."""


class RequestLimitsMiddleware:
    """Answers 413 by the announced length alone, in the reader's language.

    A NUL is in no address that anybody means, and no database keeps one: 400.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        limit = LARGEST_OF_STAFF if holds_session(request) else LARGEST_OF_VISITORS
        if announced_length(request) > limit:
            return too_big(request, limit // MEGABYTE)
        if "\0" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            return bad_request(request, ValueError())
        return self.get_response(request)

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponse | None:
        """A number that is larger than any SQLite keeps numbers nothing: 400 too."""
        if isinstance(exception, OverflowError) and "SQLite" in str(exception):
            return bad_request(request, exception)
        return None


def announced_length(request: HttpRequest) -> int:
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0
