"""Pages for when something goes wrong, and what crawlers and browsers ask for."""

from django.http import Http404
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.urls import reverse
from django.utils import translation

import pytest

from portal.theme import views


def test_the_page_for_a_broken_server_needs_no_database():
    response = views.server_error(RequestFactory().get("/en/food/"))
    assert response.status_code == 500
    assert "You did nothing wrong" in response.content.decode()


def test_an_error_under_the_arabic_prefix_reads_from_right_to_left():
    response = views.server_error(RequestFactory().get("/ar/food/"))
    assert '<html lang="ar" dir="rtl">' in response.content.decode()
    assert response["Content-Language"] == "ar"


def test_without_a_prefix_errors_follow_the_browsers_language():
    request = RequestFactory().get("/x", headers={"Accept-Language": "es-MX,es;q=0.9"})
    assert views.server_error(request)["Content-Language"] == "es"


def test_a_language_without_its_words_is_not_claimed_by_an_error():
    request = RequestFactory().get("/sw/food/")
    assert views.server_error(request)["Content-Language"] == "en"


def test_when_even_the_error_page_breaks_a_few_words_remain(monkeypatch):
    def broken(template):
        raise RuntimeError("no templates")

    monkeypatch.setattr(views, "render_to_string", broken)
    assert views.server_error(RequestFactory().get("/")).status_code == 500


@pytest.mark.parametrize(
    ("view", "status"), [(views.bad_request, 400), (views.permission_denied, 403)]
)
def test_other_errors_say_what_to_do_without_the_database(view, status):
    response = view(RequestFactory().get("/en/"), ValueError())
    assert response.status_code == status
    assert 'class="button"' in response.content.decode()


def test_a_wrong_address_keeps_the_way_home_when_the_frame_is_broken(monkeypatch):
    def broken(*args, **kwargs):
        raise RuntimeError("no frame")

    monkeypatch.setattr(views, "render", broken)
    response = views.page_not_found(RequestFactory().get("/en/nothing/"), Http404())
    assert response.status_code == 404
    assert "We cannot find this page" in response.content.decode()


@pytest.mark.django_db
def test_a_wrong_address_answers_with_the_whole_frame(client):
    response = client.get("/nothing-here/")
    assert response.status_code == 404
    assert '<footer class="foot">' in response.content.decode()
    assert 'content="noindex"' in response.content.decode()


def test_maintenance_says_when_to_come_back():
    with translation.override("en"):
        page = render_to_string("theme/errors/maintenance.html", {"retry_minutes": 10})
    assert "about 10 minutes" in page


def test_crawlers_may_read_all_but_the_rooms_of_the_staff():
    text = views.robots(RequestFactory().get("/robots.txt")).content.decode()
    assert "Disallow: /admin/" in text
    assert "Disallow: /accounts/" in text
    assert "Sitemap: http://testserver/sitemap.xml" in text


def test_browsers_that_guess_find_the_sign_of_the_portal():
    response = views.favicon(RequestFactory().get("/favicon.ico"))
    assert response["Location"].startswith("/static/theme/favicon")


@pytest.mark.parametrize("name", ["robots", "favicon"])
def test_both_have_the_addresses_that_are_asked_for(name):
    found = {"robots": "/robots.txt", "favicon": "/favicon.ico"}[name]
    assert reverse(f"portal_{name}") == found
