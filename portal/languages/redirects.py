"""Redirects of moved pages, found under every language's prefix."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import get_script_prefix

from wagtail.contrib.redirects.middleware import RedirectMiddleware

from .reader import current_reader


class ReaderRedirectMiddleware(RedirectMiddleware):
    """Wagtail's redirects, also for readers of a language the page is not in.

    A moved page leaves a redirect under its own language only. The address under the
    reader's prefix is therefore looked up under the source language's as well; the
    target keeps the reader's prefix, as every link does.
    """

    def process_response(
        self, request: HttpRequest, response: HttpResponse
    ) -> HttpResponse:
        answer = super().process_response(request, response)
        reader = current_reader()
        if answer.status_code != 404 or reader is None:
            return answer
        own_path = request.path
        prefix = f"{get_script_prefix()}{reader.language}/"
        if reader.language == settings.LANGUAGE_CODE or not own_path.startswith(prefix):
            return answer
        request.path = (
            f"{get_script_prefix()}{settings.LANGUAGE_CODE}/"
            f"{own_path.removeprefix(prefix)}"
        )
        try:
            return super().process_response(request, answer)
        finally:
            request.path = own_path
