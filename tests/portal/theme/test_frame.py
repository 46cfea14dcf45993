"""The frame stands around the content whatever is missing or broken."""

from types import SimpleNamespace

from django.template import engines
from django.test import RequestFactory
from django.utils import translation

import pytest

from portal.languages.declared import DECLARED
from portal.languages.reader import Reader, reading
from portal.theme import frame as frame_module
from portal.theme.context import page_frame
from portal.words.texts import FieldStatus, Text

PAGE = """{% extends "theme/frame.html" %}
{% block title %}How to see a doctor{% endblock %}
{% block main_attributes %} lang="en" dir="ltr"{% endblock %}
{% block content %}<h1>How to see a doctor</h1>{% endblock %}"""


def render(language: str = "en", /, **parts: object) -> str:
    request = RequestFactory().get(f"/{language}/doctor/")
    context = {"frame": SimpleNamespace(**parts)} if parts else {}
    with reading(Reader(language, ("en", "ar"))):
        return engines["django"].from_string(PAGE).render(context, request)


@pytest.fixture
def rendered_languages():
    """``rendered_languages(*codes)``: a page in English under these languages."""

    def rendered(*codes: str) -> str:
        links = [
            SimpleNamespace(
                code=code,
                own_name=DECLARED[code].own_name,
                direction=DECLARED[code].direction,
                url=f"/{code}/doctor/",
                current=code == "en",
            )
            for code in codes
        ]
        return render(city=None, language=DECLARED["en"], switcher=links)

    return rendered


def test_without_city_menus_and_alerts_the_page_still_stands():
    page = render(city=None, menus={}, alerts=[], switcher=[], emergency_numbers=[])
    assert "<h1>How to see a doctor</h1>" in page
    assert "Welcoming Portal" in page


def test_the_skip_link_comes_first_and_leads_to_the_main_content():
    page = render(city=None)
    body = page.partition("<body>")[2]
    assert body.lstrip().startswith('<a class="skip" href="#main">')
    assert '<main id="main"' in page


def test_the_frame_is_in_the_readers_language_and_the_content_in_its_own():
    page = render("ar", city=None)
    assert '<html lang="ar" dir="rtl">' in page
    assert '<main id="main" tabindex="-1" lang="en" dir="ltr">' in page


def test_the_switcher_marks_the_language_that_is_read():
    link = SimpleNamespace(
        code="ar", own_name="العربية", direction="rtl", url="/ar/", current=True
    )
    page = render(city=None, switcher=[link])
    assert (
        '<a href="/ar/" lang="ar" hreflang="ar" dir="rtl" aria-current="true">' in page
    )


def test_the_one_tab_of_a_narrow_page_leads_to_all_languages(rendered_languages):
    page = rendered_languages("en", "ar")
    assert '<a class="language-tab" href="#languages">' in page
    at_the_foot = page.partition('id="languages"')[2]
    assert 'href="/en/doctor/"' in at_the_foot
    assert 'href="/ar/doctor/"' in at_the_foot


def test_one_language_is_no_choice(rendered_languages):
    assert "#languages" not in rendered_languages("en")


@pytest.mark.parametrize(
    ("part", "source", "instead"),
    [
        ("city", "the_city", None),
        ("menus", "menus", {}),
        ("alerts", "current_alerts", []),
        ("emergency_numbers", "emergency_numbers", []),
        ("switcher", "switcher", []),
    ],
)
def test_a_broken_part_is_logged_and_left_out(
    monkeypatch, caplog, part, source, instead
):
    def broken(*args):
        raise RuntimeError("the database is gone")

    monkeypatch.setattr(frame_module, source, broken)
    frame = page_frame(RequestFactory().get("/en/"))["frame"]
    assert getattr(frame, part) == instead
    assert "Left out: " in caplog.text


@pytest.mark.parametrize(
    ("language", "promise"),
    [
        ("en", "We keep nothing."),
        ("ar", "لا نسألك من أنت. لا حساب ولا ملفات تعريف ارتباط."),
        ("so", "Ma weydiinno cidda aad tahay. Akoon ma jiro, cookie ma jiro."),
        ("sw", "We keep nothing."),
    ],
)
def test_the_portals_promise_stands_in_where_the_city_has_no_words(language, promise):
    city = SimpleNamespace(promise=Text("We keep nothing.", "en", FieldStatus.REVIEWED))
    frame = page_frame(RequestFactory().get("/"))["frame"]
    frame.city = city
    with (
        reading(Reader(language, ("en", "ar", "so", "sw"))),
        translation.override(language),
    ):
        assert frame.promise == promise


@pytest.mark.parametrize(
    ("language", "said_in"), [("en", None), ("ar", "ar"), ("so", "so"), ("sw", None)]
)
def test_readers_are_told_that_no_native_speaker_read_the_interface(language, said_in):
    frame = page_frame(RequestFactory().get("/"))["frame"]
    with translation.override(language):
        assert getattr(frame.unread, "language", None) == DECLARED.get(said_in)


def test_templates_that_show_no_frame_pay_nothing(django_assert_num_queries, db):
    with django_assert_num_queries(0):
        page_frame(RequestFactory().get("/admin/"))


def test_outside_the_prefixes_the_language_is_that_of_the_interface():
    with translation.override("ar"):
        language = page_frame(RequestFactory().get("/accounts/login/"))[
            "frame"
        ].language
    assert (language.code, language.direction) == ("ar", "rtl")
