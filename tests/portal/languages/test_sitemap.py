"""The sitemap lists what visitors may find, in each of its languages."""

from xml.etree import ElementTree

from django.db import connection
from django.test.utils import CaptureQueriesContext

from wagtail.models import PageViewRestriction

import pytest

from portal.languages.services import retire
from portal.languages.sitemaps import PageSitemap
from tests.portal.languages.small_site import add, translate

HOST = "http://localhost:8000"
NAMES = {
    "map": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xhtml": "http://www.w3.org/1999/xhtml",
}


@pytest.fixture
def listed(client):
    def read() -> dict[str, dict[str, str]]:
        answer = client.get("/sitemap.xml", headers={"host": "localhost"})
        assert answer.status_code == 200
        tree = ElementTree.fromstring(answer.content)
        return {
            url.find("map:loc", NAMES).text.removeprefix(HOST): {
                link.get("hreflang"): link.get("href").removeprefix(HOST)
                for link in url.findall("xhtml:link", NAMES)
            }
            for url in tree.findall("map:url", NAMES)
        }

    return read


@pytest.fixture(autouse=True)
def _city_address(settings):
    settings.PORTAL_URL = HOST


def test_every_public_page_is_listed_with_its_languages(small_site, listed):
    found = listed()
    assert set(found) == {
        "/en/",
        "/es/",
        "/ar/",
        "/en/housing/",
        "/es/housing/",
        "/en/housing/rent/",
    }
    assert found["/es/housing/"] == {
        "en": "/en/housing/",
        "es": "/es/housing/",
        "x-default": "/en/housing/",
    }
    assert found["/en/housing/rent/"] == {}


def test_a_language_that_is_not_live_is_not_listed(small_site, listed):
    retire(code="es")
    found = listed()
    assert not [path for path in found if path.startswith("/es/")]
    assert found["/en/housing/"] == {}


def test_private_pages_are_not_listed(small_site, listed):
    PageViewRestriction.objects.create(
        page=small_site.housing, restriction_type=PageViewRestriction.LOGIN
    )
    assert set(listed()) == {"/en/", "/es/", "/ar/"}


def test_a_copy_that_holds_a_place_is_not_listed(small_site, listed):
    translate(small_site.rent, "ar", title="إيجار")
    assert "/ar/housing/" not in listed()
    assert "/ar/housing/rent/" in listed()


def test_it_costs_the_same_for_many_pages(small_site, client):
    client.get("/sitemap.xml")
    with CaptureQueriesContext(connection) as few:
        client.get("/sitemap.xml")
    for number in range(30):
        page = add(small_site.housing, f"page-{number}")
        translate(page, "es", title=f"Pagina {number}")
    with CaptureQueriesContext(connection) as many:
        client.get("/sitemap.xml")
    assert len(many) == len(few) <= 9


def test_a_long_sitemap_comes_in_parts(small_site, client, monkeypatch):
    monkeypatch.setattr(PageSitemap, "limit", 2)
    whole = client.get("/sitemap.xml").content.decode()
    assert "/sitemap-pages.xml?p=3" in whole
    part = client.get("/sitemap-pages.xml?p=3")
    assert part.status_code == 200
    assert client.get("/sitemap-pages.xml?p=4").status_code == 404
    assert client.get("/sitemap-other.xml").status_code == 404
