"""Words of a person are public only once that person has agreed."""

from typing import Any

import pytest

from portal.blocks.families.quote import QuoteBlock
from tests.portal.blocks.families.rendering import rendered

pytestmark = pytest.mark.django_db


def quote(**changed: str) -> dict[str, str]:
    return {"text": "They were kind.", "who": "A mother", "consent": "given", **changed}


@pytest.mark.parametrize("consent", ["given", "no_person"])
def test_a_quote_with_consent_is_shown(consent: str) -> None:
    html = rendered("quote", quote(consent=consent))
    assert "<blockquote><p>They were kind.</p></blockquote>" in html
    assert "<figcaption>A mother</figcaption>" in html
    assert list(QuoteBlock().problems(value(consent=consent))) == []


def test_words_nobody_agreed_to_are_not_public_and_cannot_be_found() -> None:
    assert rendered("quote", quote(consent="unknown")).strip() == ""
    unasked = value(consent="unknown")
    assert [rule for rule, _words in QuoteBlock().problems(unasked)] == ["consent"]
    assert QuoteBlock().get_searchable_content(unasked) == []
    assert "They were kind." in QuoteBlock().get_searchable_content(value())


def test_the_preview_says_why_it_is_missing(rf: Any) -> None:
    request = rf.get("/")
    request.is_preview = True
    html = rendered("quote", quote(consent="unknown"), request=request)
    assert "not noted that the person agreed" in html


def test_who_said_it_may_be_left_out() -> None:
    assert "figcaption" not in rendered("quote", quote(who=""))


def test_an_arabic_quote() -> None:
    html = rendered("quote", quote(text="دفعت $25 فقط", who="أم"), "ar")
    assert 'دفعت <bdi dir="ltr">$25</bdi> فقط' in html


def value(**changed: str) -> Any:
    return QuoteBlock().to_python(quote(**changed))
