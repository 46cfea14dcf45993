"""A page or service is handed on as a code that holds its address."""

from html.parser import HTMLParser

from django.conf import settings

import pytest

from home.models import ContentPage
from portal.sharing.codes import qr_code
from tests.home.factories import ContentPageFactory
from tests.home.trees import make_site, translate
from tests.portal.contacts.factories import ContactFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def page() -> ContentPage:
    tree = make_site(("en", "ar"))
    page = ContentPageFactory(parent=tree.home, slug="doctor", title="See a doctor")
    translate(page, "ar", title="زيارة الطبيب")
    return page


class Drawn(HTMLParser):
    """The address that stands beside the code, and the code's own drawing."""

    url = code = ""

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if tag == "a" and found.get("dir") == "ltr" and "hreflang" not in found:
            self.url = found["href"]
        if tag == "path" and found.get("id") == "qr-path":
            self.code = found["d"]


def drawn(answer) -> Drawn:
    assert answer.status_code == 200
    parser = Drawn()
    parser.feed(answer.content.decode())
    return parser


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_page_leads_to_its_code_in_the_readers_language(client, page, language):
    html = client.get(f"/{language}/doctor/").content.decode()
    start = html.index(f'href="/{language}/share/?page=') + 6
    shown = drawn(client.get(html[start:].split('"')[0]))
    assert shown.url == f"{settings.WAGTAILADMIN_BASE_URL}/{language}/doctor/"
    assert shown.code in qr_code(shown.url)


def test_two_addresses_have_two_codes():
    assert qr_code("https://example.org/en/") != qr_code("https://example.org/ar/")


def test_the_code_holds_nothing_that_the_page_could_be_made_to_say():
    assert "<script" not in qr_code('"><script>alert(1)</script>')


@pytest.mark.parametrize(
    "asked",
    [{}, {"page": "x"}, {"page": "9" * 40}, {"record": "a:b"}],
)
def test_what_is_not_known_is_the_home_page(client, page, asked):
    shown = drawn(client.get("/en/share/", asked))
    assert shown.url == f"{settings.WAGTAILADMIN_BASE_URL}/en/"


def test_neither_a_draft_nor_a_hidden_fact_is_handed_on(client, page):
    page.unpublish()
    contact = ContactFactory()
    for asked in ({"page": page.pk}, {"record": f"contact:{contact.pk}"}):
        assert drawn(client.get("/en/share/", asked)).url.endswith("/en/")


def test_nobody_keeps_the_page(client, page):
    answer = client.get("/en/share/", {"page": page.pk})
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert client.post("/en/share/").status_code == 405
