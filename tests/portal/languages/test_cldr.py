"""Spans of time the reader's way, in every language that can be switched on."""

from datetime import time

import pytest

from portal.languages.cldr import format_times
from portal.languages.declared import DECLARED


def span(language: str, opens: int = 9, closes: int = 17) -> str:
    return format_times(time(opens), time(closes), language).replace("\u202f", " ")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "9:00 AM – 5:00 PM"),
        ("es", "9:00–17:00"),
        ("fr", "09:00 – 17:00"),
        ("ar", "9:00 ص – 5:00 م"),
        ("fa", "9:00 تا 17:00"),
        ("prs", "9:00 تا 17:00"),
        ("ja", "9時00分～17時00分"),
        ("zh-hant", "上午9:00至下午5:00"),
    ],
)
def test_a_span_is_written_as_its_readers_write_it(language, expected):
    assert span(language) == expected


def test_a_span_of_one_half_of_the_day_names_it_once():
    assert span("en", 9, 11) == "9:00 – 11:00 AM"


@pytest.mark.parametrize("language", sorted(DECLARED))
def test_every_declared_language_can_say_it(language):
    for opens, closes in ((9, 17), (9, 11), (13, 17), (22, 6), (0, 12)):
        said = span(language, opens, closes)
        assert said
        assert "\u2009" not in said
