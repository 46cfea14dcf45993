"""Headers that keep visitors unknown and pages unable to do harm."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import add_never_cache_headers

from .policies import Place, place_of, policy_for

UNUSED = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)
PERMISSIONS = ", ".join(f"{feature}=()" for feature in UNUSED)
"""Powers of a browser that no page of ours asks for (Permissions Policy)."""


class HeadersMiddleware:
    """Stands outside whatever may fail, so that error pages are as safe as others.

    What staff or a member got to see stays in no cache.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        place = place_of(request)
        response.headers["Content-Security-Policy"] = policy_for(request, response)
        response.headers["Permissions-Policy"] = PERMISSIONS
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        if place is Place.ACCOUNTS:
            response.headers["X-Frame-Options"] = "DENY"
        if (
            place in (Place.ADMIN, Place.ACCOUNTS)
            or holds_session(request)
            or (place is Place.DOCUMENTS and response.status_code == 302)
        ):
            keep_out_of_caches(response)
        return response


def holds_session(request: HttpRequest) -> bool:
    """Whether somebody who signed in may be asking; asks no database."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES


def keep_out_of_caches(response: HttpResponseBase) -> None:
    """``private, no-store``, but for what says itself that everybody may keep it."""
    if "public" not in response.headers.get("Cache-Control", ""):
        add_never_cache_headers(response)
