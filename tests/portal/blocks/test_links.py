"""Links in rich text lead where their reader can read, at a fixed price."""

from django.test import RequestFactory

from wagtail.documents import get_document_model
from wagtail.models import Page

import pytest
from pytest_django import DjangoAssertNumQueries

from portal.blocks.streams import PluginStreamBlock
from portal.languages.reader import reading
from tests.portal.blocks.factories import content_page, reader


def text(*links: str) -> dict:
    return {"type": "rich_text", "value": "<p>" + " ".join(links) + "</p>"}


def to_page(page: Page) -> str:
    return f'<a linktype="page" id="{page.pk}">there</a>'


def render(*children: dict) -> str:
    stream = PluginStreamBlock()
    return stream.render(stream.to_python(list(children)))


def test_a_link_keeps_the_readers_prefix_where_the_page_is_not_translated(
    home: Page, arabic_home: Page
) -> None:
    page = content_page(home)
    for language in ("ar", "es", "en"):
        with reading(reader(language)):
            html = render(text(to_page(page)))
            assert f'<a href="/{language}/see-a-doctor/">there</a>' in html


def test_without_a_reader_a_link_keeps_the_pages_own_language(home: Page) -> None:
    assert '<a href="/en/see-a-doctor/">' in render(text(to_page(content_page(home))))


@pytest.mark.parametrize("key", ["999999", "nonsense", ""])
def test_a_link_to_nothing_leaves_only_its_words(home: Page, key: str) -> None:
    html = render(text(f'<a linktype="page" id="{key}">there</a>'))
    assert "<a>there</a>" in html


def test_a_link_to_a_draft_leaves_only_its_words(home: Page) -> None:
    draft = content_page(home, live=False)
    assert "<a>there</a>" in render(text(to_page(draft)))


def test_links_elsewhere_stay_as_they_are_and_open_no_window(home: Page) -> None:
    html = render(text('<a href="https://example.org/?a=1">there</a>'))
    assert '<a href="https://example.org/?a=1">there</a>' in html
    assert "target" not in html


def test_many_links_in_many_blocks_cost_as_much_as_few(
    home: Page, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    pages = [content_page(home, slug=f"page-{number}") for number in range(12)]
    document = get_document_model().objects.create(title="Form", file="form.pdf")
    to_document = f'<a linktype="document" id="{document.pk}">form</a>'
    callout = {"heading": "", "text": f"<p>{to_page(pages[0])}</p>"}
    with reading(reader("ar")) as arabic:
        Page._get_site_root_paths(arabic)
        with django_assert_num_queries(2):
            html = render(*(text(to_page(page), to_document) for page in pages))
        assert html.count('href="/ar/page-') == len(pages)
        assert html.count("/documents/") == len(pages)
        with django_assert_num_queries(1):
            render(*({"type": "callout", "value": callout} for _page in pages))


def test_a_served_page_links_under_the_readers_prefix(
    home: Page, arabic_home: Page, rf: RequestFactory
) -> None:
    target = content_page(home)
    page = content_page(home, slug="from", body=[text(to_page(target))])
    with reading(reader("ar")):
        html = page.serve(rf.get("/ar/from/")).render().content.decode()
    assert 'href="/ar/see-a-doctor/">there' in html
