"""Gives each request its reader, and closes the prefixes that are not live."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import translation
from django.utils.cache import patch_vary_headers

from portal.page_cache.parts import shared_part

from .models import LanguageState
from .negotiation import best_language, language_without_database
from .prefixes import same_address, split_prefix
from .reader import Reader, reading
from .selectors import fallbacks, language_states, live_among


class ReaderLanguageMiddleware:
    """Under ``/<code>/`` the language is the address's; elsewhere the browser's.

    A retired prefix leads to the same path in the best live language. Any other prefix
    is not found, whatever the path, unless staff preview a page under it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        code, written, _ = split_prefix(request.path_info)
        if not code:
            return self.answer_without_prefix(request)
        states = shared_part("language states", language_states)
        live = live_among(states)
        if code in live or getattr(request, "is_dummy", False):
            if code != written:
                return lead(request, code, lasting=True)
            return self.answer_for(request, Reader(code, live))
        wanted = wanted_language(request, code, live)
        if states.get(code) == LanguageState.RETIRED:
            return lead(request, wanted, lasting=False)
        return negotiated(self.answer_for(request, Reader(wanted, live)), wanted)

    def answer_for(self, request: HttpRequest, reader: Reader) -> HttpResponse:
        with reading(reader):
            request.LANGUAGE_CODE = reader.language
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", reader.language)
            return response

    def answer_without_prefix(self, request: HttpRequest) -> HttpResponse:
        """Sign-in, errors and the like: in a language that has all their words."""
        language = language_without_database(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        if response.headers.get("Content-Type", "").startswith("text/html"):
            return negotiated(response, language)
        return response


def wanted_language(request: HttpRequest, closed: str, live: tuple[str, ...]) -> str:
    """The live language for someone who came for a language that is not.

    One that most of its readers know, else the browser's wish, else the source.
    """
    for code in fallbacks(closed, live)[1:]:
        if code == settings.LANGUAGE_CODE:
            break
        return code
    header = request.headers.get("Accept-Language", "")
    return best_language(header, live) or settings.LANGUAGE_CODE


def lead(request: HttpRequest, language: str, *, lasting: bool) -> HttpResponse:
    """Send on to the same address in ``language``; what is posted goes along."""
    response = HttpResponseRedirect(same_address(request, language))
    reads = request.method in {"GET", "HEAD"}
    if lasting:
        response.status_code = 301 if reads else 308
        return response
    response.status_code = 302 if reads else 307
    # the city may make the language live again tomorrow
    response.headers["Cache-Control"] = "no-store"
    patch_vary_headers(response, ["Accept-Language"])
    return response


def negotiated(response: HttpResponse, language: str) -> HttpResponse:
    """Tell caches that the browser's languages decided."""
    response.headers.setdefault("Content-Language", language)
    patch_vary_headers(response, ["Accept-Language"])
    return response
