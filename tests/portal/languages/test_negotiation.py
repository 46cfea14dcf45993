"""The best of the languages on offer for what a browser sends."""

import pytest

from portal.languages.negotiation import best_language

OFFERED = ("en", "es", "ar", "zh-hans", "zh-hant", "pt-br", "fa", "fil", "kmr", "he")


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("es", "es"),
        ("es-MX,es;q=0.9,en;q=0.8", "es"),
        ("en;q=0.5, ar", "ar"),
        ("de, ar;q=0.1", "ar"),
        ("zh-CN", "zh-hans"),
        ("zh-TW", "zh-hant"),
        ("zh-Hant-HK", "zh-hant"),
        ("zh", "zh-hans"),
        ("pt-PT", "pt-br"),
        ("tl-PH", "fil"),
        ("ku", "kmr"),
        ("iw", "he"),
        ("fa-AF", "fa"),
        ("prs", "fa"),
        ("mam", "es"),
        ("es;q=0, en", "en"),
        ("de", None),
        ("*", None),
        ("", None),
        ("x" * 5000, None),
        ("es\x00", None),
        ("';--", None),
    ],
)
def test_the_browsers_first_wish_on_offer_wins(header, expected):
    assert best_language(header, OFFERED) == expected
