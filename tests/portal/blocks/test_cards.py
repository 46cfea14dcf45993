"""Cards show pages in the reader's language."""

from wagtail.models import BaseViewRestriction, Page, PageViewRestriction

import pytest
from pytest_django import DjangoAssertNumQueries

from portal.blocks.cards import cards_for_reader
from portal.blocks.streams import PluginStreamBlock
from portal.languages.reader import reading
from tests.portal.blocks.factories import content_page, reader, translated


def cards(*pages: Page | int, heading: str = "") -> dict:
    keys = [page if isinstance(page, int) else page.pk for page in pages]
    return {"type": "cards", "value": {"heading": heading, "pages": keys}}


def render(language: str, *children: dict) -> str:
    stream = PluginStreamBlock()
    with reading(reader(language)):
        return stream.render(stream.to_python(list(children)))


@pytest.fixture
def page(home: Page) -> Page:
    return content_page(home, summary="Free and without papers.")


def test_a_card_speaks_the_readers_language(page: Page, arabic_home: Page) -> None:
    translated(page, "ar", title="زيارة طبيب", summary="مجانا")
    html = render("ar", cards(page))
    assert '<a href="/ar/see-a-doctor/">زيارة طبيب</a>' in html
    assert "<p>مجانا</p>" in html
    assert '<li class="card" lang="ar" dir="rtl">' in html


def test_a_card_chosen_in_another_language_is_the_same_card(
    page: Page, arabic_home: Page
) -> None:
    arabic = translated(page, "ar", title="زيارة طبيب")
    assert "See a doctor" in render("en", cards(arabic))


def test_an_untranslated_page_is_marked_and_kept_under_the_readers_prefix(
    page: Page, arabic_home: Page
) -> None:
    html = render("ar", cards(page))
    assert '<a href="/ar/see-a-doctor/">See a doctor</a>' in html
    assert "<p>Free and without papers.</p>" in html
    assert '<li class="card" lang="en" dir="ltr">' in html


def test_pages_that_are_not_public_have_no_card(home: Page, page: Page) -> None:
    draft = content_page(home, slug="draft", title="Draft", live=False)
    staff = content_page(home, slug="staff", title="Staff only")
    PageViewRestriction.objects.create(
        page=staff, restriction_type=BaseViewRestriction.LOGIN
    )
    html = render("en", cards(draft, staff, page, 999999))
    assert html.count('class="card"') == 1
    assert "See a doctor" in html


def test_without_a_single_public_page_nothing_is_shown(home: Page) -> None:
    assert render("en", cards(999999, heading="Read next")).strip() == ""


def test_headings_follow_one_another(page: Page) -> None:
    assert "<h3>" in render("en", cards(page, heading="Read next"))
    assert "<h2>" in render("en", cards(page))


def test_the_order_is_the_editors(home: Page, page: Page) -> None:
    other = content_page(home, slug="other", title="Another page")
    html = render("en", cards(page, other))
    assert html.index("See a doctor") < html.index("Another page")
    html = render("en", cards(other, page))
    assert html.index("See a doctor") > html.index("Another page")


def test_many_cards_cost_as_much_as_few(
    home: Page, arabic_home: Page, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    pages = [content_page(home, slug=f"page-{number}") for number in range(8)]
    for page in pages[::2]:
        translated(page, "ar", title="صفحة")
    stream = PluginStreamBlock()
    with reading(reader("ar")) as arabic:
        Page._get_site_root_paths(arabic)
        with django_assert_num_queries(2):
            value = stream.to_python([cards(*pages[:4]), cards(*pages[4:])])
            html = stream.render(value)
    assert html.count('class="card"') == len(pages)
    assert html.count("صفحة") == 4


def test_a_chosen_page_that_is_gone_has_no_card(home: Page) -> None:
    page = content_page(home, slug="gone")
    Page.objects.get(pk=page.pk).delete()
    assert cards_for_reader([page]) == []
