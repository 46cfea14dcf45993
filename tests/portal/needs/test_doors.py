"""Doors lead to a page in the reader's language, else to a search."""

from django.utils import translation

import pytest

from portal.languages.reader import Reader, reading
from portal.needs.models import Need
from portal.needs.selectors import doors
from portal.needs.services import load_vocabulary
from tests.portal.languages.small_site import translate
from tests.portal.menus.factories import close_to_visitors, site_in_three_languages
from tests.portal.needs.test_vocabulary import THREE

pytestmark = pytest.mark.django_db


@pytest.fixture
def food() -> Need:
    load_vocabulary(folder=THREE)
    return Need.objects.get(slug="food")


def urls(language: str) -> dict[str, str]:
    with reading(Reader(language, ("en", "es", "ar"))), translation.override(language):
        return {door.slug: door.url for door in doors()}


def test_doors_stand_in_the_order_of_the_list_and_are_called_by_the_reader(food):
    site_in_three_languages()
    with reading(Reader("ar", ("en", "es", "ar"))), translation.override("ar"):
        found = doors()
    assert [(door.slug, str(door.name)) for door in found] == [
        ("food", "الطعام"),
        ("safety", "الأمان"),
    ]
    assert [door.sensitive for door in found] == [False, True]


def test_a_door_without_page_leads_to_a_search(food):
    site_in_three_languages()
    assert urls("en")["food"] == "/en/search/?q=Food"


def test_a_door_leads_to_its_page_in_the_readers_language(food):
    home = site_in_three_languages()
    page = home.add_child(instance=type(home)(title="Food", slug="food", live=True))
    translate(page, "ar", title="الطعام")
    food.page = page
    food.save()
    assert urls("en")["food"] == "/en/food/"
    assert urls("ar")["food"] == "/ar/food/"


def test_a_door_never_leads_to_a_closed_page(food):
    home = site_in_three_languages()
    page = home.add_child(instance=type(home)(title="Food", slug="food", live=True))
    close_to_visitors(page)
    food.page = page
    food.save()
    assert urls("en")["food"] == "/en/search/?q=Food"


def test_a_hidden_need_has_no_door(food):
    site_in_three_languages()
    food.hidden = True
    food.save()
    assert "food" not in urls("en")


def test_doors_cost_the_same_however_many_there_are(food, django_assert_num_queries):
    """The needs, their pages, and the root of the site, which every page asks for."""
    home = site_in_three_languages()
    Need.objects.update(page=home)
    urls("en")
    with django_assert_num_queries(3):
        urls("en")
