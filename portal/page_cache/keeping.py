"""Which requests may be answered from memory, and which answers may be kept."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

MAY_BE_KEPT = "_may_be_kept"


def may_be_kept(response: HttpResponse) -> HttpResponse:
    """Mark an answer that is the same for every visitor; none is kept without.

    A view marks what shows no person anything of their own: no form with a token, no
    message, nothing that only some may read.
    """
    setattr(response, MAY_BE_KEPT, True)
    return response


def is_a_visitors(request: HttpRequest) -> bool:
    """Whether somebody without sign-in asks for a page.

    Whoever has a session sees drafts, tools and restricted pages.
    """
    return (
        request.method == "GET"
        and not request.path_info.startswith(settings.STATIC_URL)
        and "HTTP_AUTHORIZATION" not in request.META
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and not settings.MAINTENANCE
    )


def asks_for_kept(request: HttpRequest) -> bool:
    """Whether a visitor asks for a plain address.

    A query string would let anybody fill the memory with copies of a page.
    """
    return not request.META.get("QUERY_STRING")


def is_worth_keeping(response: HttpResponse, most_bytes: int) -> bool:
    """Whether a view marked it, it is whole, sets no cookie and is not huge."""
    return (
        getattr(response, MAY_BE_KEPT, False)
        and response.status_code == 200
        and not response.streaming
        and not response.cookies
        and response.headers.get("Cache-Control") != "no-store"
        and len(response.content) <= most_bytes
    )
