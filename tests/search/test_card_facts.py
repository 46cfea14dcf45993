"""A result shows who offers it, where, and a number to call; never a wrong shape."""

import pytest

from search.card_facts import Facts

pytestmark = pytest.mark.django_db


def test_facts_are_shown_in_the_best_language_there_is():
    declared = {
        "organization": {"en": "Open House", "es": "Casa Abierta"},
        "address": "214 Mill Street",
        "phone": "+12155550142",
        "phone_shown": "(215) 555-0142",
    }
    facts = Facts.of(declared, "es")
    assert facts.organization == "Casa Abierta"
    assert Facts.of(declared, "ar").organization.language == "en"
    assert facts.address == "214 Mill Street"
    assert (facts.call, facts.phone) == ("tel:+12155550142", "(215) 555-0142")


@pytest.mark.parametrize(
    "declared",
    [
        {},
        {"organization": "Open House", "address": 7, "phone": 911},
        {"organization": {"en": 1}, "address": None, "phone": "555-HELP"},
        {"phone": "javascript:alert(1)", "phone_shown": "Call"},
        {"phone_shown": "(215) 555-0142"},
    ],
)
def test_what_has_another_shape_is_left_out(declared):
    assert Facts.of(declared, "en") == Facts()
