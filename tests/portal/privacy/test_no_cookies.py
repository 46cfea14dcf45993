"""A visit leaves nothing behind in the browser, and asks for no session."""

from collections.abc import Iterator

from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from wagtail.models import Page, PageViewRestriction

import pytest

from home.models import HomePage
from portal.languages.services import make_live
from portal.plugin_core.services import set_state
from tests.portal.media.factories import DocumentFactory

STAFF = ("admin/", "accounts/", "^admin/", "^accounts/")
EXAMPLES = {
    "": ["/"],
    "robots.txt": ["/robots.txt"],
    "favicon.ico": ["/favicon.ico"],
    "theme/<slug:digest>.css": ["/theme/0123456789abcdef.css", "/theme/x.css"],
    "sitemap.xml": ["/sitemap.xml"],
    "sitemap-<slug:section>.xml": ["/sitemap-pages.xml", "/sitemap-other.xml"],
    "_util/login/": ["/_util/login/", "/_util/login/?next=//evil.example"],
    ".well-known/security.txt": ["/.well-known/security.txt"],
    "documents/^(\\d+)/(.*)$": ["/documents/{document}/form.txt", "/documents/99/x"],
    "documents/authenticate_with_password/<int:restriction_id>/": [
        "/documents/authenticate_with_password/1/"
    ],
    "^documents/authenticate_with_password/": [
        "/documents/authenticate_with_password/x"
    ],
    "media/images/<path:name>": ["/media/images/x.jpg"],
    "en/feed/": ["/en/feed/"],
    "en/helpful/": ["/en/helpful/", "/en/helpful/?page=x&record=y&answer=z"],
    "en/helpful/thanks/": ["/en/helpful/thanks/"],
    "en/share/": ["/en/share/", "/en/share/?page=x&record=y"],
    "en/patterns/": ["/en/patterns/"],
    "en/offline/": ["/en/offline/"],
    "en/offline.js": ["/en/offline.js"],
    "en/search/": ["/en/search/", "/en/search/?q=welcome&kind=page&page=9"],
    "api/search/": ["/api/search/?q=welcome", "/api/search/?limit=x"],
    "api/search/openapi.json": ["/api/search/openapi.json"],
    "en/services/": ["/en/services/", "/en/services/?page=9&place=x"],
    "en/services/<int:pk>/": ["/en/services/1/"],
    "en/things/": ["/en/things/"],
    "api/things/": ["/api/things/"],
    "api/things/openapi.json": ["/api/things/openapi.json"],
    "en/^((?:[\\w\\-]+/)*)$": ["/en/", "/en/nothing/", "/en/closed/", "/xx/"],
}


@pytest.fixture
def site(small_home: HomePage) -> HomePage:
    closed = small_home.add_child(
        instance=HomePage(title="Closed", slug="closed", locale=small_home.locale)
    )
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    for slug in ("directory", "dummy"):
        set_state(slug=slug, state="on")
    return small_home


@pytest.fixture
def small_home(db: None) -> HomePage:
    from wagtail.models import Locale, Site

    english = Locale.objects.get_or_create(language_code="en")[0]
    make_live(code="en")
    page = Page.get_first_root_node().add_child(
        instance=HomePage(title="Welcome", slug="welcome", locale=english, live=True)
    )
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": page}
    )
    return page


def routes(patterns: list | None = None, before: str = "") -> Iterator[str]:
    """Every address pattern that is not the staff's, as it is written."""
    found = get_resolver().url_patterns if patterns is None else patterns
    for pattern in found:
        route = before + str(pattern.pattern)
        if route.startswith(STAFF):
            continue
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, route)
        elif isinstance(pattern, URLPattern):
            yield route


def test_every_public_address_is_tried_here():
    other_rooms = {"en/report/", "health/", "health"}
    unknown = {
        route for route in routes() if not route.startswith(tuple(other_rooms))
    } - EXAMPLES.keys()
    assert unknown == set()


@pytest.mark.parametrize("method", ["get", "head", "post"])
def test_no_public_address_sets_a_cookie_or_asks_for_a_session(site, method):
    document = DocumentFactory()
    for example in [path for paths in EXAMPLES.values() for path in paths]:
        browser = Client(enforce_csrf_checks=True)
        path = example.format(document=document.pk)
        response = getattr(browser, method)(path)
        assert not response.cookies, path
        assert response.status_code < 500, path
        if response.streaming:
            b"".join(response.streaming_content)
    assert not Session.objects.exists()


@pytest.mark.parametrize("path", ["/en/", "/en/nothing/", "/", "/en/feed/"])
def test_public_pages_do_not_even_look_at_the_session(site, path):
    response = Client().get(path)
    assert "Cookie" not in response.headers.get("Vary", "")


@pytest.mark.parametrize("path", ["/en/closed/", "/_util/login/"])
def test_who_must_sign_in_is_led_there_without_a_cookie(site, path):
    response = Client().get(path)
    assert response.status_code == 302
    assert response["Location"].startswith("/accounts/login/")
    assert not response.cookies


def test_cookies_of_staff_are_closed_to_scripts_and_other_sites(site):
    cookies = Client().get("/accounts/login/").cookies
    assert cookies
    for cookie in cookies.values():
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"
        assert cookie["path"] == "/"
        assert not cookie["domain"]
