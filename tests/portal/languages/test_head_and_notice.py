"""What crawlers and readers are told of a page's languages."""

from django.template import Context, Template
from django.test import RequestFactory

import pytest

from portal.languages.head_links import head_links
from portal.languages.notice import notices
from portal.languages.reader import Reader, reading
from portal.languages.served import ServedPage
from tests.portal.languages.small_site import LIVE

HOST = "http://localhost:8000"


@pytest.fixture(autouse=True)
def _city_address(settings):
    settings.PORTAL_URL = HOST


def links_for(page, language: str):
    reader = Reader(language, LIVE)
    with reading(reader):
        return head_links(ServedPage(page, reader))


def notice_for(page, language: str, live=LIVE):
    reader = Reader(language, live)
    with reading(reader):
        return next(iter(notices(ServedPage(page, reader))), None)


def test_a_translated_page_names_its_live_languages(small_site):
    links = links_for(small_site.housing_es, "es")
    assert links.canonical == f"{HOST}/es/housing/"
    assert links.alternates == (
        ("en", f"{HOST}/en/housing/"),
        ("es", f"{HOST}/es/housing/"),
        ("x-default", f"{HOST}/en/housing/"),
    )
    assert not links.noindex


def test_a_page_in_one_language_has_no_alternates(small_site):
    assert links_for(small_site.rent, "en").alternates == ()


def test_a_page_in_place_of_a_translation_is_not_indexed(small_site):
    links = links_for(small_site.rent, "ar")
    assert links.canonical == f"{HOST}/en/housing/rent/"
    assert links.noindex
    assert links.alternates == ()


def test_the_links_cost_two_queries_however_many_languages(
    small_site, django_assert_max_num_queries
):
    page = small_site.housing_es
    _ = page.locale
    with django_assert_max_num_queries(3):
        links_for(page, "es")


def test_there_is_no_notice_on_a_page_in_the_readers_language(small_site):
    assert notice_for(small_site.housing_es, "es") is None


def test_the_notice_names_both_languages(small_site):
    notice = notice_for(small_site.rent, "ar")
    assert notice.original.code == "en"
    if notice.language.code == "ar":
        assert "العربية" in notice.words
        assert "الإنجليزية" in notice.words


def test_a_notice_that_is_not_translated_says_so_in_its_markup(small_site):
    notice = notice_for(small_site.rent, "sw", (*LIVE, "sw"))
    assert notice.language.code == "en"
    assert notice.words == "This page is not yet in Swahili. You see it in English."


def test_a_notice_comes_in_the_language_that_stands_in_for_the_readers(small_site):
    notice = notice_for(small_site.rent, "mam", (*LIVE, "mam"))
    assert notice.language.code == "es"
    assert notice.words.startswith("Esta página")
    assert "inglés" in notice.words


def render(template: str, page, language: str) -> str:
    request = RequestFactory().get("/")
    with reading(Reader(language, (*LIVE, "sw"))):
        context = Context({"request": request, "page": page})
        return Template(f'{{% include "languages/{template}" %}}').render(context)


def test_the_head_of_a_fallback_page(small_site):
    html = render("head_links.html", small_site.rent, "ar")
    assert f'<link rel="canonical" href="{HOST}/en/housing/rent/">' in html
    assert '<meta name="robots" content="noindex">' in html


def test_the_notice_has_its_language_and_direction(small_site):
    html = render("notice.html", small_site.rent, "sw")
    assert 'lang="en" dir="ltr"' in html
    assert not render("notice.html", small_site.rent, "en").strip()


def test_both_are_on_the_page(small_site, client):
    html = client.get("/ar/housing/rent/").content.decode()
    assert '<meta name="robots" content="noindex">' in html
    assert "language-notice" in html
    assert "language-notice" not in client.get("/en/housing/rent/").content.decode()
