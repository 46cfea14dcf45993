"""Numbers in text that runs from right to left stay in one piece."""

import re

from django.template import Context, Template
from django.utils.safestring import SafeString, mark_safe

import pytest

from portal.languages.bidi import isolated


def wrapped(html: str) -> list[str]:
    return re.findall(r'<bdi dir="ltr">(.*?)</bdi>', isolated(html))


@pytest.mark.parametrize(
    "number",
    [
        "(215) 555-0123",
        "215-555-0123",
        "215.555.0123",
        "215 555 0123",
        "555-0123",
        "+1 215 555 0123",
        "+12155550123",
        "1-800-555-0199",
        "215-555-0123 x12",
        "٢١٥-٥٥٥-٠١٢٣",
        "2026-11-22",
    ],
)
def test_telephone_numbers_and_dates(number):
    assert wrapped(f"<p>اتصل {number}، ثم</p>") == [number]
    assert wrapped(f"<p>اتصل بـ{number}.</p>") == [number]


@pytest.mark.parametrize(
    "piece",
    ["9:00 AM", "9 am", "5:30 p.m.", "$25.50", "US$ 5", "30 €", "-5 °C", "72°F", "20°"],
)
def test_times_prices_and_temperatures(piece):
    assert wrapped(f"من {piece} يوم") == [piece]
    assert wrapped(f"من {piece}. ثم") == [piece]


def test_the_ends_of_a_span_are_pieces_of_their_own():
    assert wrapped("من 9:00 AM - 5:00 PM") == ["9:00 AM", "5:00 PM"]


@pytest.mark.parametrize(
    "words",
    [
        "عام 2025-2026",
        "من 9-17",
        "عمر 5-11 سنة",
        "سنوات 2024 2025 2026",
        "الساعة 9:00",
        "اتصل 911",
        "نموذج I-94",
        "https://x.example/215-555-0123/ هنا",
        "a-215-555-0123@x.example هنا",
        "10 amigos هنا",
    ],
)
def test_what_reads_well_already_is_left_alone(words):
    assert isolated(words) == words


def test_text_from_left_to_right_is_left_alone():
    html = "<p>Call 215-555-0123 at 9:00 AM.</p>"
    assert isolated(html) is html


def test_tags_and_what_they_carry_are_never_touched():
    tags = """<a href="tel:+1-215-555-0123" title='x > 215-555-0123'>"""
    html = isolated(f"{tags}215-555-0123</a> هنا <br data-x='9:00 AM'>")
    assert html.startswith(f'{tags}<bdi dir="ltr">215-555-0123</bdi></a>')
    assert html.endswith("<br data-x='9:00 AM'>")


def test_what_is_isolated_already_is_not_twice():
    html = '<bdi class="num" dir="ltr">215-555-0123</bdi> هنا'
    assert isolated(html) == html
    assert isolated(isolated("اتصل 215-555-0123")) == isolated("اتصل 215-555-0123")


def test_it_is_as_safe_after_as_it_was_before():
    assert isinstance(isolated(mark_safe("اتصل 9 AM")), SafeString)
    assert not isinstance(isolated("اتصل 9 AM"), SafeString)


def test_templates_escape_first():
    html = Template("{% load languages %}{{ text|isolated }}").render(
        Context({"text": "<b>اتصل</b> 9 AM"})
    )
    assert html == '&lt;b&gt;اتصل&lt;/b&gt; <bdi dir="ltr">9 AM</bdi>'


def test_a_long_row_of_digits_takes_no_time():
    words = "ع " + "1-" * 20_000
    assert isolated(words)
