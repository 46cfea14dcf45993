"""Readers narrow the list down by what they need, in their own words."""

from django.core.cache import caches

import pytest

from plugins.directory.models import Service, TaxonomyTerm
from plugins.directory.needs import behind_doors
from portal.words.services import save_words
from tests.home.trees import make_site
from tests.plugins.directory.factories import (
    AttributeFactory,
    ServiceFactory,
    TaxonomyFactory,
    TaxonomyTermFactory,
)
from tests.portal.needs.factories import NeedFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def food():
    """A door, with a need behind it, and a service that says neither's words."""
    for cache in caches.all():
        cache.clear()
    make_site(("en", "ar"))
    food = NeedFactory(slug="test-food", words={"en": {"name": "Something to eat"}})
    save_words(record=food, language="ar", values={"name": "طعام الاختبار"})
    NeedFactory(
        slug="test-halal",
        under=food,
        open_eligibility=["99102"],
        is_door=False,
        words={"en": {"name": "Halal food", "phrases": "halal pantry\nHalal Shelf"}},
    )
    return food


def offer(name: str, **term: object) -> None:
    AttributeFactory(
        service=ServiceFactory(words={"name": name}),
        taxonomy_term=TaxonomyTermFactory(**term),
    )


def listed(client, language: str = "en", **asked: str) -> str:
    answer = client.get(f"/{language}/services/", asked)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_category_of_the_needs_own_name_is_found_by_it(client):
    offer("Rice and oil", words={"name": "halal shelf"})
    offer("Bicycles", words={"name": "Wheels"})
    html = listed(client, need="test-food")
    assert "Rice and oil" in html
    assert "Bicycles" not in html
    assert 'content="noindex, follow"' in html


def test_the_need_is_named_in_the_readers_language(client):
    offer("Rice and oil", words={"name": "Halal Shelf"})
    html = listed(client, "ar")
    assert 'href="/ar/services/?need=test-food"' in html
    assert "طعام الاختبار" in html


def test_the_list_behind_a_door_has_its_name_and_its_sign(client, food):
    food.sign = "food"
    food.save()
    offer("Rice and oil", words={"name": "Halal Shelf"})
    html = listed(client, "ar", need="test-food")
    assert '<h1 lang="ar" dir="rtl">طعام الاختبار</h1>' in html
    assert "doors.svg#food" in html
    assert "doors.svg" not in listed(client, "ar")


def test_a_service_stands_behind_the_door_of_its_category_and_of_wider_ones(
    client, food
):
    food.sign = "food"
    food.save()
    wider = TaxonomyTermFactory(words={"name": "Halal Shelf"})
    offer("Rice and oil", words={"name": "Rice"}, parent=wider)
    offer("Bicycles", words={"name": "Wheels"})
    rice, bicycles = Service.objects.order_by("pk")
    page = client.get(f"/en/services/{rice.pk}/").content.decode()
    assert 'href="/en/services/?need=test-food">Something to eat' in page
    assert "doors.svg#food" in page
    page = client.get(f"/en/services/{bicycles.pk}/").content.decode()
    assert "need=" not in page
    assert "doors.svg" not in page


def test_categories_in_a_circle_end():
    one = TaxonomyTermFactory(words={"name": "Halal Shelf"})
    two = TaxonomyTermFactory(parent=one, words={"name": "Rice"})
    TaxonomyTerm.objects.filter(pk=one.pk).update(parent=two)
    assert behind_doors()["test-food"].within == {one.pk, two.pk}


def test_an_id_counts_where_the_list_is_open_eligibility():
    known = TaxonomyFactory(words={"name": "Open Eligibility 2.0"})
    other = TaxonomyFactory(words={"name": "Our own list"})
    right = TaxonomyTermFactory(code="99102", taxonomy=known, words={"name": "A"})
    TaxonomyTermFactory(code="99102", taxonomy=other, words={"name": "B"})
    assert behind_doors()["test-food"].categories == (right.pk,)


def test_a_need_without_a_category_is_not_offered(client):
    assert "need=test-food" not in listed(client)


@pytest.mark.parametrize("need", ["nothing", "\ufffd", "'; --", "x" * 10_000])
def test_a_need_that_is_not_known_narrows_nothing(client, need):
    offer("Rice and oil", words={"name": "Halal Shelf"})
    assert "Rice and oil" in listed(client, need=need)


def test_need_and_category_go_together(client):
    offer("Rice and oil", words={"name": "Halal Shelf"})
    offer("Beans", words={"name": "Something to eat"})
    html = listed(client, need="test-food")
    assert '<input type="hidden" name="need" value="test-food">' in html
