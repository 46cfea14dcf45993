"""Needs are understood in the words people type, whatever language a service is in."""

from django.test import Client

import pytest

from portal.languages.services import make_live
from portal.needs.models import Need
from portal.needs.services import load_vocabulary
from portal.words.services import save_words
from search import needs
from search.needs import meant
from search.selectors import ask, results_of
from tests.search.things import Things

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _vocabulary(things: Things) -> None:
    needs._known.clear()
    load_vocabulary()
    make_live(code="zh-hans")
    things.add("pantry", en="Eastside Pantry: Food pantry. Groceries for free.")
    things.add("clinic", en="River Clinic: A doctor for everybody.")


def found(words: str, language: str) -> list[str]:
    return [
        result.title for result in results_of(ask(words, language).documents, language)
    ]


@pytest.mark.parametrize(
    ("words", "language"),
    [("comida gratis", "es"), ("طعام مجاني", "ar"), ("免费食品", "zh-hans")],
)
def test_food_is_found_in_any_language_where_services_have_english_words_only(
    words, language
):
    assert found(words, language) == ["Eastside Pantry"]


def test_the_words_of_another_language_than_the_readers_are_understood_too():
    assert found("comida gratis", "en") == ["Eastside Pantry"]


def test_a_longer_question_means_the_phrase_in_it():
    assert found("necesito comida gratis para mis hijos", "es") == ["Eastside Pantry"]


def test_what_means_no_need_finds_what_it_says_and_no_more():
    assert meant("river", "en").needs == ()
    assert found("river", "en") == ["River Clinic"]


def test_a_word_of_many_phrases_alone_means_none_of_them():
    assert meant("free", "en").needs == ()


def test_a_known_word_among_unknown_ones_helps_where_nothing_else_is_found():
    assert meant("food qwxyzk", "en").needs == ()
    page = Client().get("/en/search/?q=food+qwxyzk").content.decode()
    assert "Eastside" in page


def test_what_staff_change_holds_at_once(django_assert_num_queries):
    food = Need.objects.get(slug="food")
    assert meant("grub", "en").needs == ()
    save_words(record=food, language="en", values={"phrases": "grub"})
    assert meant("grub", "en").needs == (food.pk,)
    with django_assert_num_queries(1):
        meant("grub", "en")
    food.hidden = True
    food.save()
    assert meant("grub", "en").needs == ()


def test_the_page_says_what_it_understood_in_the_readers_language():
    page = Client().get("/es/search/?q=free food").content.decode()
    assert "<strong>Comida</strong>" in page
    assert "Eastside" in page


def test_a_search_without_result_offers_the_doors():
    page = Client().get("/ar/search/?q=xyzzy").content.decode()
    assert page.count('class="need"') == 12
