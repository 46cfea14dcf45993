"""What is kept, for whom, and for how long."""

from datetime import timedelta

from django.conf import settings
from django.core.cache import caches
from django.http import HttpResponse
from django.middleware.gzip import GZipMiddleware
from django.test import RequestFactory
from django.utils import timezone

import pytest
import time_machine

from portal.operations.models import MaintenanceMode
from portal.operations.services import set_maintenance
from portal.page_cache.keeping import may_be_kept
from portal.page_cache.kept import MOST_BYTES
from portal.page_cache.middleware import LONGEST, PageCacheMiddleware
from portal.page_cache.parts import shared_part
from portal.page_cache.time_limits import true_until
from portal.page_cache.watching import pages_changed

pytestmark = pytest.mark.usefixtures("committing")


class Views:
    """Stands for everything below the middleware; counts what it builds."""

    def __init__(self, **answer):
        self.built = 0
        self.answer = {"content": "a page " * 100} | answer
        self.public = True
        self.until = None
        self.cookie = False

    def __call__(self, request):
        self.built += 1
        true_until(self.until)
        response = HttpResponse(**self.answer)
        if self.cookie:
            response.set_cookie("seen", "1")
        return may_be_kept(response) if self.public else response


@pytest.fixture
def views():
    pages_changed()
    return Views()


def ask(views, path="/en/", *, method="get", **headers):
    middleware = PageCacheMiddleware(GZipMiddleware(views))
    return middleware(getattr(RequestFactory(), method)(path, **headers))


def test_a_page_is_built_once_and_costs_one_query_after_that(
    views, django_assert_num_queries
):
    first = ask(views)
    with django_assert_num_queries(1):
        second = ask(views)
    assert views.built == 1
    assert (first.content, dict(first.items())) == (
        second.content,
        dict(second.items()),
    )
    assert first.headers["Cache-Control"] == "no-cache"


def test_any_change_has_it_built_anew(views):
    ask(views)
    pages_changed()
    ask(views)
    assert views.built == 2


@pytest.mark.parametrize(
    "other",
    [
        {"path": "/ar/"},
        {"HTTP_HOST": "127.0.0.1"},
        {"HTTP_ACCEPT_ENCODING": "gzip"},
        {"secure": True},
    ],
    ids=str,
)
def test_other_addresses_hosts_and_packings_are_other_pages(views, other):
    ask(views)
    ask(views, **other)
    assert views.built == 2


@pytest.mark.parametrize(
    "request_",
    [
        {"HTTP_COOKIE": f"{settings.SESSION_COOKIE_NAME}=x"},
        {"method": "post"},
        {"method": "head"},
        {"HTTP_AUTHORIZATION": "Bearer x"},
        {"path": "/static/theme.css"},
    ],
    ids=str,
)
def test_staff_and_other_methods_are_neither_answered_nor_kept(
    views, request_, django_assert_num_queries
):
    ask(views)
    with django_assert_num_queries(0):
        ask(views, **request_)
    assert views.built == 2


def test_an_address_with_a_query_is_neither_answered_nor_kept(views):
    for _time in range(2):
        ask(views, path="/en/?page=2")
    assert views.built == 2


@pytest.mark.parametrize(
    "answer",
    [
        {"public": False},
        {"cookie": True},
        {"answer": {"content": "gone", "status": 404}},
        {"answer": {"content": "x" * (MOST_BYTES + 1)}},
    ],
    ids=["not marked", "cookie", "not found", "huge"],
)
def test_what_is_not_public_whole_or_small_is_not_kept(views, answer):
    for name, value in answer.items():
        setattr(views, name, value)
    for _ in range(2):
        ask(views)
    assert views.built == 2


def test_maintenance_by_staff_is_in_force_at_the_next_request(views):
    seen = []

    def look(request):
        seen.append(request.in_maintenance)
        return views(request)

    try:
        for is_on in (True, False):
            set_maintenance(is_on=is_on)
            ask(look)
    finally:
        MaintenanceMode.objects.all().delete()
    assert seen == [True, False]


def test_maintenance_from_the_environment_is_asked_each_time(views, settings):
    ask(views)
    settings.MAINTENANCE = True
    ask(views)
    assert views.built == 2


def test_a_page_is_kept_until_something_on_it_begins_or_ends(views):
    now = timezone.now()
    views.until = now + timedelta(minutes=2)
    with time_machine.travel(now, tick=False) as clock:
        ask(views)
        clock.shift(timedelta(seconds=119))
        ask(views)
        assert views.built == 1
        clock.shift(timedelta(seconds=1))
        ask(views)
        assert views.built == 2


def test_a_page_is_built_anew_after_the_longest_time(views):
    now = timezone.now()
    with time_machine.travel(now, tick=False) as clock:
        ask(views)
        clock.shift(LONGEST)
        ask(views)
    assert views.built == 2


def test_a_browser_that_has_the_words_is_told_so(views):
    packed = ask(views, HTTP_ACCEPT_ENCODING="gzip")
    etag = packed.headers["ETag"]
    again = ask(views, HTTP_IF_NONE_MATCH=etag, HTTP_ACCEPT_ENCODING="gzip")
    plain = ask(views, HTTP_IF_NONE_MATCH=etag)
    assert [again.status_code, plain.status_code] == [304, 304]
    assert again.content == b""
    pages_changed()
    assert ask(views, HTTP_IF_NONE_MATCH=etag).status_code == 304
    views.answer["content"] = "other words"
    pages_changed()
    assert ask(views, HTTP_IF_NONE_MATCH=etag).content == b"other words"


def test_a_page_is_built_when_the_cache_is_out_of_order(views, monkeypatch, caplog):
    def fail(*args):
        raise OSError("no route to 10.1.2.3")

    for name in ("get", "set"):
        monkeypatch.setattr(type(caches["pages"]), name, fail)
    assert ask(views).status_code == 200
    assert "page cache cannot" in caplog.text
    assert "10.1.2.3" not in caplog.text


def test_an_unknown_packing_leaves_no_unpacked_page_for_others(views):
    unpacked = ask(views, HTTP_ACCEPT_ENCODING="xgzip")
    packed = ask(views, HTTP_ACCEPT_ENCODING="gzip")
    assert "Content-Encoding" not in unpacked.headers
    assert packed.headers["Content-Encoding"] == "gzip"


def test_pages_with_a_query_string_share_parts_though_they_are_not_kept(views):
    made = []
    views.answer["content"] = "x"
    build = views.__call__

    def page(request):
        shared_part("menus", lambda: made.append(request.path))
        return build(request)

    for _time in range(2):
        PageCacheMiddleware(page)(RequestFactory().get("/en/?q=food"))
    assert (views.built, made) == (2, ["/en/"])


def test_staff_get_every_part_anew(views):
    made = []

    def page(request):
        shared_part("menus", lambda: made.append(request.path))
        return views(request)

    for _time in range(2):
        request = RequestFactory().get("/en/")
        request.COOKIES[settings.SESSION_COOKIE_NAME] = "signed-in"
        PageCacheMiddleware(page)(request)
    assert made == ["/en/", "/en/"]
