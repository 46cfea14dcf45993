"""The pages as visitors get them."""

import re

import pytest

from tests.home.factories import (
    ChapterPageFactory,
    ContentPageFactory,
    GuidePageFactory,
    TopicPageFactory,
)
from tests.home.trees import make_site, translate

pytestmark = pytest.mark.django_db

TEXT = [{"type": "rich_text", "value": "<p>Ask for an interpreter.</p>"}]


@pytest.fixture
def tree():
    return make_site()


def html_of(client, path):
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def test_a_page_shows_title_summary_body_and_date(client, tree):
    ContentPageFactory(
        parent=tree.home,
        title="See a doctor",
        slug="doctor",
        summary="How to get a visit.",
        body=TEXT,
        last_published_at="2026-11-03T12:00:00Z",
        review_by="2027-05-01",
    )
    html = html_of(client, "/en/doctor/")
    assert "<h1>See a doctor</h1>" in html
    assert '<p class="lead">How to get a visit.</p>' in html
    assert "Ask for an interpreter." in html
    assert "Updated November 3, 2026." in html
    assert "by May 1, 2027." in html


def test_an_untranslated_page_is_marked_and_what_is_around_it_is_not(client, tree):
    guide = GuidePageFactory(parent=tree.home, slug="money", title="Money")
    ChapterPageFactory(parent=guide, slug="words", title="Words")
    second = ChapterPageFactory(parent=guide, slug="bank", title="Bank")
    translate(guide, "ar", title="المال")
    translate(second, "ar", title="البنك")
    html = html_of(client, "/ar/money/words/")
    assert '<html lang="ar" dir="rtl">' in html
    assert re.search(r'<main[^>]* lang="en" dir="ltr"', html)
    assert re.search(r'<nav class="chapter-nav"[^>]* lang="ar" dir="rtl"', html)
    assert 'href="/ar/money/bank/"' in html


def test_breadcrumbs_are_in_the_readers_language_where_there_is_one(client, tree):
    topic = TopicPageFactory(parent=tree.home, slug="health", title="Health")
    sub = TopicPageFactory(parent=topic, slug="teeth", title="Teeth")
    ContentPageFactory(parent=sub, slug="dentist", title="Dentist")
    translate(topic, "ar", title="الصحة")
    html = html_of(client, "/ar/health/teeth/dentist/")
    crumbs = re.search(r'<nav class="breadcrumbs.*?</nav>', html, re.DOTALL)[0]
    links = re.findall(r'href="([^"]*)"([^>]*)>([^<]*)<', crumbs)
    assert links == [
        ("/ar/", "", "Home ar"),
        ("/ar/health/", "", "الصحة"),
        ("/ar/health/teeth/", ' lang="en" dir="ltr"', "Teeth"),
    ]


def test_a_home_page_has_no_breadcrumbs(client, tree):
    assert "breadcrumbs" not in html_of(client, "/en/")


def test_the_guide_lists_its_chapters_and_each_chapter_says_where_it_stands(
    client, tree
):
    guide = GuidePageFactory(parent=tree.home, slug="money")
    for number in range(1, 4):
        ChapterPageFactory(parent=guide, slug=f"c{number}", title=f"Part {number}")
    listed = html_of(client, "/en/money/")
    assert [f"/en/money/c{number}/" in listed for number in (1, 2, 3)] == [True] * 3
    html = html_of(client, "/en/money/c2/")
    assert "Chapter 2 of 3" in html
    assert re.search(r'href="/en/money/c3/" rel="next"', html)
    assert re.search(r'href="/en/money/c1/" rel="prev"', html)
    assert html.count('aria-current="page"') == 1
