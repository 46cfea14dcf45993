"""Gaps are filled with a city's answers, or marked with what is asked for."""

import pytest

from home.starter.gaps import Fillings, open_gaps
from tests.portal.city.factories import CityFactory

PAGE = {
    "slug": "clinic",
    "title": ["At {clinic}", "En {clinic}", "في {clinic}"],
    "body": [
        {"rich_text": [["p", "Call {clinic}", "Llame a {clinic}", "اتصل: {clinic}"]]},
        {"gap": "card"},
        {"action": {"contact": "@desk", "ways": {"choose": ["call", "sms"]}}},
    ],
}
CLINIC = ["the clinic", "la clínica", "العيادة"]


def test_texts_are_filled_in_each_language_and_blocks_as_they_are():
    card = {"contact": {"contact": "@clinic"}}
    filled = Fillings({"clinic": CLINIC}, {"card": [card, card]}).fill(PAGE)
    assert filled["title"] == ["At the clinic", "En la clínica", "في العيادة"]
    (line,) = filled["body"][0]["rich_text"]
    assert line == ["p", "Call the clinic", "Llame a la clínica", "اتصل: العيادة"]
    assert filled["body"][1:] == [card, card, PAGE["body"][2]]


def test_nothing_may_stand_in_a_gap():
    filled = Fillings({"clinic": CLINIC}, {"card": []}).fill(PAGE)
    assert len(filled["body"]) == 2


@pytest.mark.parametrize(
    "fillings", [Fillings({}, {"card": []}), Fillings({"clinic": CLINIC}, {})]
)
def test_a_gap_without_an_answer_is_a_mistake(fillings):
    with pytest.raises(KeyError):
        fillings.fill(PAGE)


@pytest.mark.django_db
def test_a_city_is_asked_but_not_for_its_name_where_it_is_known():
    asked = open_gaps()
    assert asked.texts["city"] == ["[City: name of the city]"] * 3
    (card,) = asked.blocks["clinic_card"]
    assert card["rich_text"][0][1].startswith("[City: take this out and put a block")
    CityFactory(words={"en": {"name": "Riverbend"}, "ar": {"name": "ريفربند"}})
    assert open_gaps().texts["city"] == ["Riverbend", "Riverbend", "ريفربند"]
