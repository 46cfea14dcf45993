"""The cache that all workers share, as long as it answers; forms work without it."""

import logging
from collections.abc import Callable, Iterable
from typing import TypeVar

from django.core.cache import cache
from django.http import HttpRequest

from portal.privacy.client_address import client_fingerprint

logger = logging.getLogger(__name__)

Answer = TypeVar("Answer")


def add(key: str, value: str, seconds: int) -> bool:
    """Whether ``key`` was free and is taken now; so too where nobody can know."""
    return _ask(lambda: cache.add(key, value, seconds), True)


def get(key: str) -> str | None:
    return _ask(lambda: cache.get(key), None)


def taken(keys: Iterable[str]) -> set[str]:
    """Those of the keys that have a value; one question for all."""
    return _ask(lambda: set(cache.get_many(list(keys))), set())


def forget(key: str) -> None:
    _ask(lambda: cache.delete(key), False)


def fingerprint(request: HttpRequest, purpose: str) -> str:
    """Tells callers apart for a day; empty where the cache, with the salt, fails."""
    return _ask(lambda: client_fingerprint(request, purpose), "")


def _ask(question: Callable[[], Answer], otherwise: Answer) -> Answer:
    try:
        return question()
    except Exception as error:
        # the kind of error only: its words may name the key
        logger.error("Visitor forms do without the cache: %s", type(error).__name__)
        return otherwise
