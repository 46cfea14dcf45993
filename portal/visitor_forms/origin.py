"""Where a form was sent from, by what the browser says of it."""

from enum import Enum
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.utils.http import is_same_domain

from portal.languages.head_links import origin as portal_origin


class Sender(Enum):
    """``HIDDEN``: the browser conceals it, which another website can bring about."""

    OWN = "own"
    HIDDEN = "hidden"
    FOREIGN = "foreign"


def sender(request: HttpRequest) -> Sender:
    """Whether the form stood on a page of ours.

    Browsers say it in ``Sec-Fetch-Site``, which no page can write, but not for plain
    http; then in ``Origin``, the oldest only in ``Referer``. What says nothing at all
    passes: the signed token has to do.
    """
    fetch_site = request.headers.get("Sec-Fetch-Site", "")
    if fetch_site == "same-origin":
        return Sender.OWN
    if fetch_site in {"cross-site", "same-site"}:
        return Sender.FOREIGN
    origin = request.headers.get("Origin")
    if origin == "null":
        return Sender.HIDDEN
    if origin is None:
        referer = request.headers.get("Referer")
        if not referer:
            return Sender.OWN
        origin = _origin_of(referer)
    return Sender.OWN if _is_ours(origin, request) else Sender.FOREIGN


def _is_ours(origin: str, request: HttpRequest) -> bool:
    """The name that the request came to, or those that the city has set."""
    host = f"{request.scheme}://{request.get_host()}"
    if origin in {host, portal_origin()}:
        return True
    scheme, _, name = origin.partition("://")
    for trusted in settings.CSRF_TRUSTED_ORIGINS:
        trusted_scheme, _, pattern = trusted.partition("://")
        if scheme == trusted_scheme and is_same_domain(name, pattern.lstrip("*")):
            return True
    return False


def _origin_of(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}"
