"""The starter pages are whole in three languages, easy to read, and honest."""

import re

import pytest

from home.demo import content_files as demo
from home.starter import content_files
from home.starter.bodies import translations
from home.starter.gaps import Fillings
from tests.home.starter.reading import grade

PAGES = {page["slug"]: page for page in content_files.pages()}
GAPS = content_files.gaps()
IN_TEXT = re.compile(r"\{(\w+)\}")


def texts_of(page: dict) -> dict[str, dict[str, str]]:
    return translations(page)


def gaps_of(page: dict) -> tuple[set[str], set[str]]:
    """The gaps in a page's texts, and those for blocks."""
    in_texts = set(IN_TEXT.findall(" ".join(texts_of(page))))
    return in_texts, {block["gap"] for block in page["body"] if "gap" in block}


@pytest.mark.parametrize("slug", PAGES)
def test_every_text_has_all_its_languages_with_the_same_gaps(slug):
    for text, words in texts_of(PAGES[slug]).items():
        assert set(words) == set(content_files.LANGUAGES), text
        assert all(words.values()), text
        gaps = {tuple(sorted(IN_TEXT.findall(each))) for each in words.values()}
        assert len(gaps) == 1, text


def test_every_gap_says_what_is_asked_for_and_none_is_asked_for_in_vain():
    in_texts, for_blocks = zip(*map(gaps_of, PAGES.values()), strict=True)
    assert set().union(*in_texts) == set(GAPS["texts"])
    assert set().union(*for_blocks) == set(GAPS["blocks"])
    asked = [*GAPS["texts"].values(), *GAPS["blocks"].values()]
    assert [what for what in asked if "[" in what or "]" in what] == []


def test_the_demo_city_has_an_answer_to_every_question():
    fillings = demo.fillings()
    assert set(fillings.texts) == set(GAPS["texts"])
    assert set(fillings.blocks) == set(GAPS["blocks"])


@pytest.mark.parametrize("slug", PAGES)
def test_english_reads_at_grade_six_or_lower(slug):
    short = Fillings(
        {name: ["the office"] * 3 for name in GAPS["texts"]},
        {name: [] for name in GAPS["blocks"]},
    )
    texts = texts_of(short.fill(PAGES[slug]))
    sentences = [text for text in texts if re.search(r"[.!?]”?$", text)]
    assert grade(sentences) <= 6


def test_every_page_that_cites_a_law_says_when_it_was_checked():
    cited = {
        slug
        for slug, page in PAGES.items()
        if re.search(r"U\.S\.C\.|CFR|\.gov|Public Law|v\. ", " ".join(texts_of(page)))
    }
    assert len(cited) > 10
    checked = {slug for slug, page in PAGES.items() if "checked" in gaps_of(page)[0]}
    # it cites the law that it stands under itself
    assert cited - checked == {"accessibility"}


def test_law_waits_for_a_lawyer_and_says_nothing_of_its_own_on_enforcement():
    _texts, blocks = gaps_of(PAGES["law-and-rights"])
    assert {"lawyer_review", "rights_text", "legal_aid_card"} <= blocks
    words = " ".join(" ".join(texts_of(page)) for page in PAGES.values())
    assert "Ask a lawyer before you refuse or stop help." in words
    assert not re.search(r"safe place|ICE\b|raid|you qualify", words)


def test_the_first_days_climb_in_three_parts():
    headings = [
        block["steps"]["heading"][0]
        for block in PAGES["first-30-days"]["body"]
        if "steps" in block
    ]
    assert headings == [
        "Week 1: what you need first",
        "Weeks 2 and 3: sign up your family",
        "By day 30: start your life here",
    ]


def test_what_pages_and_doors_lead_to_exists():
    lines = {line["name"] for line in content_files.lines()}
    written = " ".join(str(page["body"]) for page in PAGES.values())
    assert set(re.findall(r"'@([\w-]+)'", written)) <= {*PAGES, *lines}
    assert set(content_files.doors().values()) <= set(PAGES)
    slugs = list(PAGES)
    for place, page in enumerate(PAGES.values()):
        assert "under" not in page or page["under"] in slugs[:place]
