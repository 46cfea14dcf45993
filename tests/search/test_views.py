"""The page of results, as visitors get it."""

import io
import logging
import re

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

import pytest

from portal.languages.reserved import reserved_slugs
from portal.languages.services import make_live
from portal.privacy.logs import NamelessFormatter
from search.term_sets import _remembered
from tests.home.factories import ContentPageFactory
from tests.portal.languages.small_site import add

BUDGET = 15


def html(path="/en/search/", **query):
    response = Client().get(path, query)
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def pantry(things):
    things.add(
        "1",
        ["category:food"],
        en="Food Pantry: Free groceries, once a week",
        es="Despensa: Comida gratis",
    )
    things.add("2", ["category:health"], en="Clinic: Food vouchers")
    return things


def test_without_a_question_it_asks_for_one(tree):
    page = html()
    assert '<label for="search-words">' in page
    assert '<form class="search-form" method="get" action="/en/search/"' in page
    assert "result" not in re.search(r'role="status">(.*?)</div>', page, re.S)[1]


def test_results_are_counted_marked_and_lead_on_under_the_readers_prefix(pantry):
    page = html(q="food")
    assert "<h2 " in re.search(r'role="status">(.*?)</div>', page, re.S)[1]
    assert "2 results for “<bdi>food</bdi>”" in page
    assert '<a href="/en/services/1/"><mark>Food</mark> Pantry</a>' in page
    assert "<mark>Food</mark> vouchers" in page
    assert '<meta name="robots" content="noindex">' in page


def test_a_result_says_who_where_and_whom_to_call(things):
    facts = {
        "organization": {"en": "Open House"},
        "address": "214 Mill Street",
        "phone": "+12155550142",
        "phone_shown": "(215) 555-0142",
    }
    things.add("3", facts=facts, en="Rice: Free groceries")
    page = html("/ar/search/", q="rice")
    assert '<p class="found-by"><bdi lang="en" dir="ltr">Open House</bdi></p>' in page
    assert '<bdi dir="ltr">214 Mill Street</bdi>' in page
    assert 'href="tel:+12155550142"' in page
    assert "(215) 555-0142" in page


def test_a_result_in_another_language_says_so_and_keeps_the_prefix(pantry):
    page = html("/ar/search/", q="groceries")
    assert 'href="/ar/services/1/" lang="en" dir="ltr"' in page
    assert "الإنجليزية" in page
    assert '<html lang="ar" dir="rtl">' in page


def test_a_thing_is_shown_in_the_readers_language_whatever_found_it(pantry):
    page = html("/es/search/", q="groceries")
    assert '<a href="/es/services/1/">Despensa</a>' in page


def test_facets_have_names_counts_and_take_back_what_was_chosen(pantry):
    page = html(q="food")
    link = re.search(r'href="([^"]*category=food[^"]*)"[^>]*>.*?</a>', page, re.S)
    assert "Food" in link[0]
    assert "(1)" in link[0]
    chosen = html(q="food", category="food")
    assert "1 result for" in chosen
    assert "1 chosen" in chosen
    taken_back = re.search(
        r'href="([^"]*)"[^>]* aria-current="true"', chosen.partition("narrow")[2]
    )
    assert "category" not in taken_back[1]
    assert "Comida" in html("/es/search/", q="food")


def test_words_in_an_address_that_are_no_facet_change_nothing(pantry):
    assert "2 results" in html(q="food", utm_source="flyer", lang="x")


def test_the_citys_pages_can_be_chosen(pantry):
    add(pantry.home, "food")
    assert "3 results" in html(q="food")
    page = html(q="food", module="core")
    assert "1 result for" in page
    assert "module=core" in html(q="food")


def test_nothing_found_shows_ways_on(pantry):
    page = html(q="zzz", category="food")
    assert "0 results" in page
    assert "You can try this" in page
    assert 'href="?q=zzz"' in page
    assert 'href="/en/"' in page


def test_many_results_come_in_pages(pantry):
    for number in range(45):
        pantry.add(f"n{number}", en=f"Shelter {number}")
    first = html(q="shelter")
    assert first.count('class="found-thing"') == 20
    assert "Page 1 of 3" in first
    assert "?q=shelter&amp;page=2" in first
    last = html(q="shelter", page="3")
    assert last.count('class="found-thing"') == 5
    for far in ("99", "9" * 9, "9" * 400, "-1", "0", "x", "²"):
        assert html(q="shelter", page=far).count('class="found-thing"') in (5, 20)


@pytest.mark.parametrize(
    "query",
    [
        {"q": "'\"><script>alert(1)</script>"},
        {"q": "x" * 10_000},
        {"q": "food", "category": "'\"><script>"},
        {"q": "food", "kind": ["a"] * 500},
        {"q": "food", **{f"facet{number}": "x" for number in range(500)}},
        {"q": "😀"},
        {"q": "a:b AND *"},
    ],
)
def test_hostile_words_get_a_page(pantry, query):
    assert "<script>" not in html(**query)


@pytest.mark.parametrize(
    "query", ["q=%ff%fe", "q=%ED%A0%80", "q=food&category=%ff", "%ff"]
)
def test_broken_letters_get_a_page(pantry, query):
    assert Client().get(f"/en/search/?{query}").status_code == 200
    assert Client().get(f"/api/search/?{query}").status_code == 200


def test_a_nul_is_refused_and_other_methods_too(pantry):
    assert Client().get("/en/search/?q=a%00").status_code == 400
    assert Client().post("/en/search/", {"q": "food"}).status_code == 405


def test_a_search_leaves_no_trace(pantry, caplog):
    response = Client().get("/en/search/", {"q": "immigration lawyer"})
    assert not response.cookies
    assert response["Cache-Control"] == "private, no-store"
    assert response["Referrer-Policy"] == "no-referrer"
    assert "lawyer" not in caplog.text
    assert Client().get("/en/search/")["Cache-Control"] == "private, no-store"


def test_words_of_a_search_that_breaks_are_in_no_log(pantry, monkeypatch, settings):
    def broken(*args, **options):
        raise RuntimeError(f"cannot look for {args}")

    monkeypatch.setattr("search.views.ask", broken)
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.setFormatter(NamelessFormatter())
    logging.getLogger().addHandler(handler)
    try:
        client = Client(raise_request_exception=False)
        assert client.get("/en/search/", {"q": "lawyer"}).status_code == 500
    finally:
        logging.getLogger().removeHandler(handler)
    assert "view=search:page" in out.getvalue()
    assert "lawyer" not in out.getvalue()


def test_every_page_leads_to_the_search_of_its_language(tree):
    assert 'role="search" action="/ar/search/"' in html("/ar/")
    assert 'class="to-search" href="/ar/search/"' in html("/ar/share/")
    assert 'class="to-search"' not in html("/ar/search/")


def test_no_page_can_take_the_address_of_the_search(tree):
    assert "search" in reserved_slugs()


def queries_of(path):
    Client().get(path)
    _remembered.clear()
    with CaptureQueriesContext(connection) as queries:
        assert Client().get(path).status_code == 200
    return sum("SAVEPOINT" not in query["sql"] for query in queries)


def test_a_search_needs_the_same_few_queries_however_much_is_found(pantry):
    path = "/es/search/?q=food&category=food&kind=thing"
    pantry.add("3", ["category:food"], en="Food")
    few = queries_of(path)
    for code in ("fr", "vi", "uk"):
        make_live(code=code)
    for number in range(60):
        pantry.add(
            f"n{number}", ["category:food", f"need:n{number}"], en="Food", fr="Pain"
        )
        if number < 5:
            ContentPageFactory(parent=pantry.home, title=f"Food {number}")
    assert queries_of(path) == few <= BUDGET
