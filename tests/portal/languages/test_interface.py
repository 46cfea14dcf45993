"""The interface's words fall back as pages and records do."""

from django.conf import settings
from django.utils.translation import gettext, ngettext, override, trans_real

import pytest

from portal.languages.declared import DECLARED
from portal.languages.interface import language_of, told
from portal.languages.notice import NOT_YET

ONLY_HERE = "Words for this test alone."


@pytest.fixture
def word():
    """``word("fa", text)``: the catalogue of a language has this translation."""
    added = []

    def add(language: str, text: str) -> None:
        catalogue = trans_real.translation(language)._catalog
        catalogue[ONLY_HERE] = text
        added.append(catalogue)

    yield add
    for catalogue in added:
        for part in catalogue._catalogs:
            part.pop(ONLY_HERE, None)


@pytest.mark.parametrize(
    ("reader", "stands_in"),
    [
        ("prs", "fa"),
        ("mam", "es"),
        ("quc", "es"),
        ("ht", "fr"),
        ("zh-hant", "zh-hans"),
        ("zh-hans", "zh-hant"),
    ],
)
def test_words_that_lack_come_from_the_language_that_stands_in(reader, stands_in, word):
    word(stands_in, "…")
    with override(reader):
        assert gettext(ONLY_HERE) == "…"
        assert language_of(ONLY_HERE) == stands_in
        assert told(ONLY_HERE).language is DECLARED[stands_in]


def test_own_words_come_first(word):
    word("fa", "far")
    word("prs", "near")
    with override("prs"):
        assert gettext(ONLY_HERE) == "near"
        assert language_of(ONLY_HERE) == "prs"


def test_two_languages_that_stand_in_for_one_another_end_in_the_source(word):
    for code in ("zh-hans", "zh-hant", "rw", "rn"):
        with override(code):
            assert gettext(ONLY_HERE) == ONLY_HERE
            assert language_of(ONLY_HERE) == "en"


def test_what_one_reads_the_other_does_not(word):
    word("prs", "dari")
    with override("fa"):
        assert gettext(ONLY_HERE) == ONLY_HERE


def test_a_language_without_any_falls_to_the_source(word):
    word("fa", "persian")
    with override("ps"):
        assert gettext(ONLY_HERE) == ONLY_HERE
        assert told(ONLY_HERE).language.code == "en"


def test_plurals_fall_back_by_the_rule_of_their_own_language():
    with override("mam"):
        assert ngettext("%(num)d day", "%(num)d days", 2) == "%(num)d días"


def test_our_own_words_do_too():
    with override("mam"):
        assert told(NOT_YET).language.code == "es"
    with override("es"):
        assert told(NOT_YET).language.code == "es"
    assert settings.LANGUAGE_CODE == "en"
