"""The front door: leads to the visitor's language, or lets them choose."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import get_script_prefix
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from .negotiation import best_language
from .selectors import live_languages
from .switcher import switcher


@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """302 to the best live language; 200 with a choice where the browser asks for none.

    A city with a single language has nothing to choose.
    """
    live = live_languages()
    header = request.headers.get("Accept-Language", "")
    language = live[0] if len(live) == 1 else best_language(header, live)
    if language:
        response = redirect(f"{get_script_prefix()}{language}/")
    else:
        context = {"languages": switcher(request)}
        response = render(request, "languages/choose.html", context)
    patch_vary_headers(response, ["Accept-Language"])
    response.headers["Cache-Control"] = "no-cache"
    return response
