"""Content files become blocks."""

from types import SimpleNamespace

from django.db.models import Model

from home.models import ContentPage
from home.starter.bodies import stream, translations


def find(name: str) -> Model | None:
    pages = {"doctor": ContentPage(pk=7), "school": ContentPage(pk=8)}
    return pages.get(name)


def body(**block: object) -> object:
    (made,) = stream([block], find)
    return SimpleNamespace(**made)


def test_a_list_of_lines_becomes_rich_text_with_one_list():
    lines = [["p", "One", "Uno"], ["li", "Two", "Dos"], ["li", "3", "3"]]
    assert body(rich_text=lines).value == "<p>One</p><ul><li>Two</li><li>3</li></ul>"


def test_a_name_becomes_the_key_of_what_it_names():
    made = body(contact={"contact": "@doctor"})
    assert (made.type, made.value) == ("contact", {"contact": 7})


def test_several_pages_are_chosen_as_blocks_and_several_words_as_words():
    pages = body(cards={"pages": {"choose": ["@school", "@doctor"]}}).value["pages"]
    assert [page["value"] for page in pages] == [8, 7]
    ways = body(action={"ways": {"choose": ["call", "sms"]}}).value["ways"]
    assert ways == ["call", "sms"]


def test_what_is_not_there_is_not_chosen():
    pages = body(cards={"pages": {"choose": ["@nowhere", "@doctor"]}}).value["pages"]
    assert [page["value"] for page in pages] == [7]
    assert body(contact={"contact": "@nowhere"}).value == {"contact": None}


def test_every_text_is_found_with_its_translations():
    content = {
        "title": ["One", "Uno", "واحد"],
        "body": [{"rich_text": [["p", "Two", "Dos", "اثنان"]]}, {"gap": "clinic"}],
    }
    assert translations(content) == {
        "One": {"en": "One", "es": "Uno", "ar": "واحد"},
        "Two": {"en": "Two", "es": "Dos", "ar": "اثنان"},
    }
