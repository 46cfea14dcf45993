"""Found words are marked, and whatever a text holds stays text."""

import pytest

from search.analysis import asked_words
from search.highlighting import BEFORE, SNIPPET, marked, snippet


def mark(text, words, language="en"):
    return marked(text, asked_words(words, language), language)


@pytest.mark.parametrize(
    ("language", "text", "words", "wanted"),
    [
        ("en", "Food for houses", "house", "Food for <mark>houses</mark>"),
        ("es", "Ver al médico", "medico", "Ver al <mark>médico</mark>"),
        ("ar", "طلب السكن", "سكن", "طلب <mark>السكن</mark>"),
        ("zh-hans", "城市租房补助", "租房补助", "城市<mark>租房补助</mark>"),
        ("fr", "L’école", "ecole", "L’<mark>école</mark>"),
        ("en", "Pantry", "pan", "<mark>Pantry</mark>"),
        ("en", "Pantry", "", "Pantry"),
    ],
)
def test_words_are_marked_as_they_stand_in_the_text(language, text, words, wanted):
    assert mark(text, words, language) == wanted


def test_markup_in_a_text_is_never_markup():
    text = "<script>alert('food')</script> & food"
    assert mark(text, "food") == (
        "&lt;script&gt;alert(&#x27;<mark>food</mark>&#x27;)&lt;/script&gt; &amp; "
        "<mark>food</mark>"
    )
    assert "<script" not in snippet(text, asked_words("script", "en"), "en")


def test_a_snippet_shows_what_stands_around_the_first_found_word():
    text = "first words " * 100 + "then an interpreter comes " + "last words " * 100
    shown = snippet(text, asked_words("interpreter", "en"), "en")
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert "<mark>interpreter</mark> comes" in shown
    assert len(shown) < SNIPPET + BEFORE


def test_a_snippet_without_found_words_is_the_beginning():
    text = "word " * 100
    shown = snippet(text, asked_words("other", "en"), "en")
    assert shown.startswith("word word")
    assert "<mark>" not in shown
    assert snippet("", (), "en") == ""


def test_lines_of_a_text_stay_apart_in_a_snippet():
    assert snippet("Call us\n\n  Come  in ", (), "en") == "Call us · Come in"


def test_a_text_without_spaces_is_cut_all_the_same():
    shown = snippet(
        "租" * 5000 + "房补" + "金" * 5000, asked_words("房补", "zh-hans"), "zh-hans"
    )
    assert "<mark>" in shown
    assert len(shown) < 2 * SNIPPET
