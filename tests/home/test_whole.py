"""A guide in one piece, for paper: all chapters, each in the best language there is."""

import re

from django.core.exceptions import ValidationError

import pytest

from home.templatetags.whole import one_deeper
from tests.home.factories import (
    ChapterPageFactory,
    ContentPageFactory,
    GuidePageFactory,
)
from tests.home.trees import make_site, translate

pytestmark = pytest.mark.django_db

QUESTIONS = [
    {
        "type": "accordion",
        "value": {
            "heading": "Questions",
            "questions": [{"question": "Why?", "answer": "<h3>x</h3><p>So.</p>"}],
        },
    }
]


@pytest.fixture
def guide():
    """Two chapters, the second in Arabic too."""
    home = make_site().home
    guide = GuidePageFactory(parent=home, slug="money", title="Money")
    ChapterPageFactory(parent=guide, slug="words", title="Words", body=QUESTIONS)
    second = ChapterPageFactory(parent=guide, slug="bank", title="Bank")
    translate(guide, "ar", title="المال")
    translate(second, "ar", title="البنك")
    return guide


def html_of(client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    assert not response.cookies
    return response.content.decode()


def test_the_guide_leads_to_it(client, guide):
    assert 'href="/en/money/whole/"' in html_of(client, "/en/money/")
    assert 'href="/ar/money/whole/"' in html_of(client, "/ar/money/")


def test_all_chapters_stand_below_a_table_of_contents(client, guide):
    html = html_of(client, "/en/money/whole/")
    assert html.index('href="#chapter-1"') < html.index('id="chapter-1"')
    assert re.findall(r'<h2 id="chapter-title-\d">([^<]*)', html) == [
        "1. Words",
        "2. Bank",
    ]
    assert html.count("<h1>") == 1


def test_headings_of_a_chapter_stand_below_its_title(client, guide):
    html = html_of(client, "/en/money/whole/")
    assert "<h3>Questions</h3>" in html
    assert one_deeper('<h2 class="a">x</h2><hr><p>h2</p>') == (
        '<h3 class="a">x</h3><hr><p>h2</p>'
    )


def test_answers_are_open(client, guide):
    assert "<details open>" in html_of(client, "/en/money/whole/")
    assert "<details>" in html_of(client, "/en/money/words/")


def test_each_chapter_has_its_language_and_a_word_about_it(client, guide):
    html = html_of(client, "/ar/money/whole/")
    sections = re.findall(
        r'<section class="content whole-chapter".*?</section>', html, re.S
    )
    assert 'lang="en" dir="ltr"' in sections[0]
    assert 'class="words-notice"' in sections[0]
    assert 'lang="ar" dir="rtl"' in sections[1]
    assert "words-notice" not in sections[1]


def test_a_reader_of_a_language_the_guide_is_not_in_is_told(client, guide):
    html = html_of(client, "/es/money/whole/")
    assert "language-notice" in html
    assert re.search(r'<main[^>]* lang="en" dir="ltr"', html)
    assert 'href="/es/money/"' in html


def test_it_says_when_and_where_from(client, guide, settings):
    settings.PORTAL_URL = "https://riverbend.example"
    html = html_of(client, "/en/money/whole/")
    assert '<bdi dir="ltr">https://riverbend.example/en/money/</bdi>' in html
    assert '<link rel="canonical" href="https://riverbend.example/en/money/">' in html
    assert '<meta name="robots" content="noindex">' in html


def test_only_guides_have_it(client, guide):
    ContentPageFactory(parent=guide.get_parent(), slug="doctor")
    for path in ("doctor/whole/", "money/words/whole/", "money/whole/x/", "whole/"):
        assert client.get(f"/en/{path}").status_code == 404, path
    guide.unpublish()
    assert client.get("/en/money/whole/").status_code == 404


def test_a_draft_chapter_is_left_out(client, guide):
    guide.get_children().get(slug="bank").specific.unpublish()
    assert "2. Bank" not in html_of(client, "/en/money/whole/")


def test_no_chapter_may_take_its_address(guide):
    chapter = ChapterPageFactory.build(slug="whole", title="Whole")
    with pytest.raises(ValidationError, match="whole"):
        chapter.clean()
