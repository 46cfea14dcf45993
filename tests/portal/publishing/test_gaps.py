"""A page in which something is left for the city to say does not go public."""

from wagtail.rich_text import RichText

import pytest

from portal.publishing.findings import PublishBlocked, Severity
from portal.publishing.gaps import gaps_in, mark
from portal.publishing.models import PublishRules
from portal.publishing.selectors import findings

GAP = mark("name of the clinic")


def test_gaps_are_found_in_texts_lists_and_dicts():
    content = {"a": [f"Call {GAP}, or {mark('another')}.", 3], "b": {"c": "[City"}}
    assert list(gaps_in(content)) == [GAP, "[City: another]"]


def test_a_gap_that_somebody_has_half_taken_out_is_still_one():
    assert list(gaps_in("Call [City: name of")) == ["[City: name of"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", f"Welcome to {GAP}"),
        ("summary", f"How to get a visit at {GAP}."),
        ("search_description", GAP),
        ("body", [("rich_text", RichText(f"<p>Call <b>{GAP}</b></p>"))]),
        ("body", [("steps", {"heading": "", "steps": [{"title": GAP, "text": ""}]})]),
    ],
)
def test_a_gap_stops_the_page_wherever_it_is(draft, field, value):
    setattr(draft, field, value)
    (finding,) = findings(draft)
    assert (finding.rule, finding.field) == ("gaps", field)
    assert "name of the clinic" in finding.message
    with pytest.raises(PublishBlocked):
        draft.save_revision().publish()


def test_a_gap_that_stands_in_a_text_twice_is_told_once(draft):
    draft.summary = f"{GAP} and {GAP}"
    assert len(findings(draft)) == 1


def test_the_city_may_let_gaps_pass(draft):
    draft.summary = GAP
    rules = PublishRules.load()
    rules.gaps = Severity.WARN
    rules.save()
    draft.save_revision().publish()
    draft.refresh_from_db()
    assert draft.live
