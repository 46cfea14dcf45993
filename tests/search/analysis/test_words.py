"""Words keep their places, and nothing that people type breaks them."""

import pytest

from search.analysis import asked_words, tokens, words
from search.analysis.words import LONGEST_TOKEN, MOST_ASKED

HOSTILE = [
    "",
    "   ",
    '"',
    "' OR 1=1 --",
    "a AND (b OR NOT c) NEAR/2 *",
    "\0\x01",
    "😀 👩‍👩‍👧",
    "\ud800",
    "x" * 10_000,
    "ab " * 5_000,
    "租" * 10_000,
    "\u0301\u0301",
    "ـــــ",
    "''’’``",
    "﷽ ½ ①",
]


@pytest.mark.parametrize("language", ["en", "ar", "fa", "fr", "zh-hans", "uk", "xx"])
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:12]))
def test_whatever_is_typed_makes_clean_tokens(text, language):
    asked = asked_words(text, language)
    assert len(asked) <= MOST_ASKED
    for token in [*tokens(text, language), *(word.token for word in asked)]:
        assert token
        assert len(token) <= LONGEST_TOKEN
        assert not set(token) & set("\"' \\\0:*&|!()<>")


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("en", "The city’s “housing” office", ["The", "city’s", "housing", "office"]),
        ("fr", "L’école d'été", ["école", "été"]),
        ("fa", "کتاب‌های من", ["کتاب", "من"]),
        ("zh-hans", "租房ABC", ["租房", "房", "ABC"]),
        ("th", "น้ำ", ["น้ำ", "ำ"]),
    ],
)
def test_a_word_says_where_in_the_text_it_stands(language, text, parts):
    found = [text[word.start : word.end] for word in words(text, language)]
    assert found == parts


def test_small_words_are_asked_for_where_there_is_nothing_else():
    assert [word.token for word in asked_words("who to be", "en")][:1] == ["who"]
    assert [word.token for word in asked_words("to the", "en")] == ["to", "the"]


def test_only_the_last_word_may_be_unfinished():
    first, last = asked_words("food pant", "en")
    assert (first.prefix, last.prefix) == ("", "pant")
