"""The list of languages keeps the visitor on the same page."""

from django.test import RequestFactory

import pytest

from portal.languages.reader import Reader, reading
from portal.languages.serving import serve
from portal.languages.switcher import switcher
from tests.portal.languages.small_site import LIVE


@pytest.fixture
def links(small_site):
    def make(address: str, language: str, path: str | None = None):
        request = RequestFactory().get(address, headers={"host": "localhost"})
        with reading(Reader(language, LIVE)):
            if path is not None:
                request.user = None
                serve(request, path)
            return switcher(request)

    return make


def test_each_live_language_leads_to_the_same_address(links):
    made = links("/ar/housing/?q=a%20b", "ar", "housing/")
    assert [link.url for link in made] == [
        f"/{code}/housing/?q=a%20b" for code in ("en", "es", "ar")
    ]


def test_languages_stand_under_their_own_names_and_directions(links):
    assert [(link.own_name, link.direction) for link in links("/en/", "en")] == [
        ("English", "ltr"),
        ("Español", "ltr"),
        ("العربية", "rtl"),
    ]


def test_the_readers_language_is_the_current_one(links):
    made = links("/ar/housing/", "ar", "housing/")
    assert [link.code for link in made if link.current] == ["ar"]


def test_it_tells_in_which_languages_the_page_is(links):
    made = links("/ar/housing/", "ar", "housing/")
    assert [link.code for link in made if link.translated] == ["en", "es"]


def test_a_view_that_is_no_page_is_in_every_language(links):
    assert all(link.translated for link in links("/ar/feed/", "ar"))


def test_addresses_with_odd_letters_stay_whole(links):
    assert links("/ar/%D8%A8%3F%25/", "ar")[0].url == "/en/%D8%A8%3F%25/"


def test_outside_the_prefixes_it_leads_to_the_home_pages(links):
    assert [link.url for link in links("/accounts/", "ar")] == ["/en/", "/es/", "/ar/"]


def test_it_costs_one_query_however_many_languages(
    small_site, links, django_assert_max_num_queries
):
    request = RequestFactory().get("/ar/housing/", headers={"host": "localhost"})
    request.user = None
    with reading(Reader("ar", LIVE)):
        serve(request, "housing/")
        with django_assert_max_num_queries(1):
            switcher(request)
            switcher(request)
