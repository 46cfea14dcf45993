"""One declared line of languages for pages, records, search and the front door."""

import pytest

from portal.languages.middleware import wanted_language
from portal.languages.negotiation import best_language
from portal.languages.reader import Reader, reading
from portal.languages.selectors import fallbacks
from portal.languages.services import make_live
from portal.languages.translations import in_best_language, languages_for
from portal.words.services import save_words
from tests.portal.contacts.factories import ContactFactory
from tests.portal.languages.small_site import translate

LIVE = ("en", "es", "fa", "prs", "mam", "quc", "zh-hans", "zh-hant", "ps")


@pytest.mark.parametrize(
    ("reader", "line"),
    [
        ("prs", ["prs", "fa", "en"]),
        ("mam", ["mam", "es", "en"]),
        ("quc", ["quc", "es", "en"]),
        ("zh-hant", ["zh-hant", "zh-hans", "en"]),
        ("zh-hans", ["zh-hans", "zh-hant", "en"]),
        ("ps", ["ps", "en", "es"]),
    ],
)
def test_what_stands_in_comes_before_the_source(reader, line):
    assert fallbacks(reader, LIVE)[: len(line)] == line


@pytest.mark.parametrize(
    ("header", "live", "expected"),
    [
        ("prs", ("en", "fa", "prs"), "prs"),
        ("prs, en;q=0.5", ("en", "fa"), "fa"),
        ("fa-AF", ("en", "fa", "prs"), "prs"),
        ("quc, es-GT;q=0.8", ("en", "es"), "es"),
        ("zh-TW", ("en", "zh-hans"), "zh-hans"),
        ("pt", ("en", "pt-br"), "pt-br"),
        ("ps", ("en", "fa"), None),
    ],
)
def test_the_front_door_knows_it(header, live, expected):
    assert best_language(header, live) == expected


def test_so_does_a_retired_prefix(rf):
    request = rf.get("/prs/", headers={"accept-language": "es"})
    assert wanted_language(request, "prs", ("en", "es", "fa")) == "fa"


@pytest.mark.django_db
def test_so_do_records():
    contact = ContactFactory(words={"name": "Clinic"})
    save_words(record=contact, language="fa", values={"name": "کلینیک"})
    assert contact.say("name", "prs").language == "fa"
    assert contact.say("name", "ps").language == "en"


def test_so_do_pages(small_site, client):
    for code in ("fa", "prs"):
        make_live(code=code)
    translate(small_site.home, "fa", title="خانه")
    persian = translate(small_site.housing, "fa", title="مسکن")
    with reading(Reader("prs", ("en", "es", "fa", "prs"))):
        line = languages_for(small_site.housing)
    pages = [small_site.housing, small_site.housing_es, persian]
    assert in_best_language(pages, line) == [persian]
    html = client.get("/prs/housing/").content.decode()
    assert "<h1>مسکن</h1>" in html
    assert 'lang="fa" dir="rtl"' in html or "مسکن" in html
