"""Questions open to their answers without script, and are open on paper."""

import pytest

from tests.portal.blocks.families.rendering import rendered

pytestmark = pytest.mark.django_db

ENGLISH = {
    "heading": "Questions people ask",
    "questions": [
        {"question": "Do I have to pay?", "answer": "<p>No.</p>"},
        {"question": "Do I need <b>papers</b>?", "answer": "<p>Bring them.</p>"},
    ],
}
ARABIC = {
    "heading": "أسئلة",
    "questions": [
        {"question": "متى؟", "answer": "<p>من 9:00 AM، اتصل 215-555-0123.</p>"}
    ],
}


def test_each_question_is_closed_until_it_is_opened() -> None:
    html = rendered("accordion", ENGLISH)
    assert html.count("<details>") == 2
    assert "<summary>Do I have to pay?</summary>" in html
    assert "&lt;b&gt;papers" in html
    assert "<h2>Questions people ask</h2>" in html


def test_on_paper_all_are_open() -> None:
    assert rendered("accordion", ENGLISH, on_paper=True).count("<details open>") == 2


def test_numbers_of_an_arabic_answer_stay_in_one_piece() -> None:
    html = rendered("accordion", ARABIC, "ar")
    assert '<bdi dir="ltr">9:00 AM</bdi>' in html
    assert '<bdi dir="ltr">215-555-0123</bdi>' in html
