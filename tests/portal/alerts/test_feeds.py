"""The feed of a language: alerts, and the public pages that changed last."""

from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from wagtail.models import Page

import pytest

from home.models import HomePage
from tests.portal.alerts.factories import AlertFactory
from tests.portal.languages.small_site import add, translate
from tests.portal.menus.factories import close_to_visitors

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def published(page: Page, *, hours: int = 0, **changes: object) -> Page:
    """The page as if somebody had published it some hours after noon."""
    moment = NOON + timedelta(hours=hours)
    times = {"first_published_at": NOON, "last_published_at": moment}
    for name, value in {**times, **changes}.items():
        setattr(page, name, value)
    page.save()
    return page


def feed(language: str) -> ElementTree.Element:
    response = Client().get(f"/{language}/feed/")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(response.content)


def entries(language: str) -> dict[str, ElementTree.Element]:
    found = feed(language).findall(f"{ATOM}entry")
    return {entry.findtext(f"{ATOM}title"): entry for entry in found}


@pytest.fixture
def home(home: HomePage) -> HomePage:
    Page.objects.update(last_published_at=None)
    home.refresh_from_db()
    return home


def test_a_feed_says_its_language_and_where_it_is(home: HomePage) -> None:
    root = feed("ar")
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert root.get(LANG) == "ar"
    assert links["alternate"].endswith("/ar/")
    assert links["self"].endswith("/ar/feed/")
    assert root.findtext(f"{ATOM}author/{ATOM}name")


def test_pages_are_told_in_their_own_language_only(home: HomePage) -> None:
    housing = published(add(home, "housing"), summary="Find a home.")
    published(translate(housing, "es", title="Vivienda"), hours=1)
    assert list(entries("en")) == ["Housing"]
    assert list(entries("es")) == ["Vivienda"]
    assert list(entries("ar")) == []


def test_an_entry_leads_to_the_page_and_tells_when_it_changed(home: HomePage) -> None:
    page = published(add(home, "housing"), hours=3, summary="Find a home.")
    entry = entries("en")["Housing"]
    url = entry.find(f"{ATOM}link").get("href")
    assert url.startswith("http")
    assert url.endswith("/en/housing/")
    assert entry.findtext(f"{ATOM}summary") == "<p>Find a home.</p>"
    assert entry.findtext(f"{ATOM}published") == "2026-11-22T12:00:00+00:00"
    assert entry.findtext(f"{ATOM}updated") == "2026-11-22T15:00:00+00:00"
    assert entry.findtext(f"{ATOM}id") == (
        f"tag:localhost,2026-11-22:page/{page.translation_key}/en"
    )


def test_an_entry_keeps_its_id_when_the_page_moves_or_changes(home: HomePage) -> None:
    page = published(add(home, "housing"))
    before = entries("en")["Housing"].findtext(f"{ATOM}id")
    published(page, hours=9, slug="homes", title="Homes")
    assert entries("en")["Homes"].findtext(f"{ATOM}id") == before


def test_pages_that_visitors_cannot_read_are_never_told(home: HomePage) -> None:
    members = published(add(home, "members"))
    translate(members, "es", title="Socios")
    close_to_visitors(members)
    published(add(home, "draft"), live=False)
    for language in ("en", "es"):
        assert entries(language) == {}


def test_the_feed_has_the_last_thirty_pages_newest_first(home: HomePage) -> None:
    for number in range(32):
        published(add(home, f"page-{number}"), hours=number)
    titles = list(entries("en"))
    assert len(titles) == 30
    assert (titles[0], titles[-1]) == ("Page-31", "Page-2")


def test_alerts_come_before_pages_labelled_with_their_language(home: HomePage) -> None:
    published(translate(add(home, "housing"), "es", title="Vivienda"))
    AlertFactory()
    titles = list(entries("es"))
    assert "Snow" in titles[0]
    assert "inglés" in titles[0]
    assert titles[1:] == ["Vivienda"]
    entry = entries("es")[titles[0]]
    assert entry.get(LANG) == "en"
    assert entry.findtext(f"{ATOM}summary") == "<p>Stay at home.</p>"
    assert "/es/#alert-" in entry.find(f"{ATOM}link").get("href")


def test_an_alert_is_updated_when_its_words_are(home: HomePage) -> None:
    alert = AlertFactory(starts_at=NOON - DAY, ends_at=NOON.replace(year=2090))
    changed = NOON.replace(year=2080)
    alert.words.update(updated_at=changed)
    updated = entries("en")["Snow"].findtext(f"{ATOM}updated")
    assert updated == "2080-11-22T12:00:00+00:00"


def test_hostile_words_arrive_as_words(home: HomePage) -> None:
    hostile = "]]><script>alert('1')</script>&amp;\x0b\x1f\ufffe"
    published(add(home, "housing"), title=hostile, summary=hostile)
    AlertFactory(words={"en": {"title": hostile, "message": hostile}})
    for entry in feed("en").findall(f"{ATOM}entry"):
        title = entry.findtext(f"{ATOM}title")
        assert title == "]]><script>alert('1')</script>&amp;"
        assert "<script" not in entry.findtext(f"{ATOM}summary")


def test_a_language_that_is_not_live_has_no_feed(home: HomePage) -> None:
    assert Client().get("/fr/feed/").status_code == 404


def test_a_long_feed_costs_no_more_queries_than_a_short_one(home: HomePage) -> None:
    published(add(home, "first"))
    AlertFactory(page=add(home, "shelters"))
    feed("en")
    counts = []
    for number in range(5):
        published(add(home, f"page-{number}"))
        AlertFactory()
        with CaptureQueriesContext(connection) as queries:
            feed("en")
        counts.append(len(queries))
    assert counts[0] == counts[-1] <= 15
