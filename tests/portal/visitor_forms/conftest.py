"""A visitor before the small form, with a clock that can be moved."""

import re
from collections.abc import Iterator

from django.core.cache import caches
from django.test import Client

import pytest

from portal.languages.services import make_live
from portal.visitor_forms import tokens
from tests.portal.visitor_forms import small_form

NOON = 1_800_000_000.0


class Clock:
    def __init__(self) -> None:
        self.time = NOON

    def wait(self, seconds: float) -> None:
        self.time += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(tokens, "now", lambda: clock.time)
    return clock


@pytest.fixture
def taken(db: None, clock: Clock, settings) -> Iterator[list[dict]]:
    """What the small form has kept so far."""
    settings.ROOT_URLCONF = small_form.__name__
    for code in ("en", "es", "ar"):
        make_live(code=code)
    for cache in caches.all():
        cache.clear()
    small_form.taken.clear()
    yield small_form.taken
    for cache in caches.all():
        cache.clear()


@pytest.fixture
def token(client: Client, taken: list[dict], clock: Clock) -> str:
    """The token of a form that was opened a minute ago."""
    token = token_in(client.get(small_form.ADDRESS))
    clock.wait(60)
    return token


def token_in(answer) -> str:
    return re.search(r'name="form_token" value="([^"]+)"', answer.content.decode())[1]
