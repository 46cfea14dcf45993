"""Answers from memory before anything else is asked; stands first of all middleware."""

import logging
from collections.abc import Callable
from datetime import timedelta
from hashlib import blake2b

from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import re_accepts_gzip
from django.utils import timezone

from .generation import generation
from .keeping import asks_for_kept, is_a_visitors, is_worth_keeping
from .kept import MOST_BYTES, KeptPage, keep
from .parts import sharing_parts
from .time_limits import collecting_time_limits

logger = logging.getLogger(__name__)

LONGEST = timedelta(minutes=10)
"""A page is built anew after this time, whatever happened."""


class PageCacheMiddleware:
    """Keeps public pages under the generation in force when their building began.

    A change writes a new generation with its own commit, so that every process of
    every server builds anew at the next request, with or without a shared cache.
    Browsers keep a copy too, but ask each time whether it is still good.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        generation_now = generation() if is_a_visitors(request) else None
        if generation_now is None:
            return self.get_response(request)
        request.in_maintenance = generation_now.in_maintenance
        request.module_states = generation_now.module_states
        with sharing_parts(generation_now.token):
            if asks_for_kept(request):
                return self.kept_answer(request, generation_now.token)
            return self.get_response(request)

    def kept_answer(self, request: HttpRequest, token: str) -> HttpResponse:
        """From memory, or built now and kept if it may be."""
        key = _key(request, token)
        page = _kept(key)
        now = timezone.now()
        if page is not None and now < page.until:
            return page.answer(request)
        with collecting_time_limits() as limit:
            response = self.get_response(request)
        if not is_worth_keeping(response, MOST_BYTES):
            return response
        response.headers["Cache-Control"] = "no-cache"
        page = keep(response, min(now + LONGEST, limit.until or now + LONGEST))
        _keep(key, page)
        return page.answer(request)


def _key(request: HttpRequest, token: str) -> str:
    """Hosts are checked before a page is first built, so no foreign one has any."""
    packed = bool(re_accepts_gzip.search(request.META.get("HTTP_ACCEPT_ENCODING", "")))
    host = request.META.get("HTTP_HOST", "")
    name = f"{token} {request.scheme} {host} {packed:d} {request.path}"
    return blake2b(name.encode(errors="replace"), digest_size=16).hexdigest()


def _kept(key: str) -> KeptPage | None:
    try:
        return caches["pages"].get(key)
    except Exception as failure:
        logger.warning("The page cache cannot be read: %s", type(failure).__name__)
        return None


def _keep(key: str, page: KeptPage) -> None:
    try:
        caches["pages"].set(key, page, LONGEST.total_seconds())
    except Exception as failure:
        logger.warning("The page cache cannot be written: %s", type(failure).__name__)
