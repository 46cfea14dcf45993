"""The pages for when something goes wrong, and what crawlers ask for."""

import logging

from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import get_script_prefix
from django.utils import translation
from django.utils.cache import patch_cache_control
from django.views.decorators.cache import cache_control

from portal.city.selectors import the_city
from portal.languages.negotiation import language_without_database
from portal.privacy.references import reference_of

from .city_palette import palette_digest
from .palette import palette_sheet

logger = logging.getLogger(__name__)

YEAR = 365 * 24 * 60 * 60
LAST_WORDS = "<!doctype html><title>Error</title><p>Something went wrong. Try again."


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The whole frame with menus, so that a wrong address is not a dead end."""
    try:
        return render(request, "404.html", {"layout": "theme/frame.html"}, status=404)
    except Exception:
        logger.exception("The page for a wrong address came without its frame.")
        return _plain(request, "404.html", 404)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _plain(request, "403.html", 403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _plain(request, "400.html", 400)


def too_big(request: HttpRequest, megabytes: int) -> HttpResponse:
    """What was sent is larger than ``megabytes``, so nobody has read it."""
    return _plain(request, "theme/errors/413.html", 413, megabytes=megabytes)


def server_error(request: HttpRequest) -> HttpResponse:
    """Needs no database, no session and no page; the cause may be any of them."""
    try:
        return _plain(request, "500.html", 500, reference=reference_of(request))
    except Exception:
        logger.exception("The page for a broken page is broken too.")
        return HttpResponseServerError(LAST_WORDS)


@cache_control(max_age=3600)
def robots(request: HttpRequest) -> HttpResponse:
    """Everything is public but the staff's rooms (RFC 9309)."""
    root = get_script_prefix()
    lines = [
        "User-agent: *",
        f"Disallow: {root}admin/",
        f"Disallow: {root}accounts/",
        f"Sitemap: {request.build_absolute_uri(f'{root}sitemap.xml')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")


def palette(request: HttpRequest, digest: str) -> HttpResponse:
    """The colours of the city; under an old address too, but not for long."""
    colours = the_city().colours
    response = HttpResponse(palette_sheet(colours), content_type="text/css")
    if digest == palette_digest(colours):
        patch_cache_control(response, public=True, max_age=YEAR, immutable=True)
    else:
        patch_cache_control(response, no_cache=True)
    return response


@cache_control(max_age=3600)
def favicon(request: HttpRequest) -> HttpResponse:
    return redirect(static("theme/favicon.png"))


def _plain(
    request: HttpRequest, template: str, status: int, **words: object
) -> HttpResponse:
    language = language_without_database(request)
    with translation.override(language):
        response = HttpResponse(render_to_string(template, words), status=status)
    response["Content-Language"] = language
    return response
