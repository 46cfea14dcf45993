"""What search is told of services."""

from decimal import Decimal

import pytest

from plugins.directory.search import all_services, find_services, label_terms
from portal.plugin_core import Term
from portal.words.services import save_words
from tests.plugins.directory.factories import (
    AddressFactory,
    AttributeFactory,
    LocationFactory,
    OrganizationFactory,
    PhoneFactory,
    ServiceAtLocationFactory,
    ServiceFactory,
    TaxonomyTermFactory,
)

pytestmark = pytest.mark.django_db


def offered(name: str, **facts: object):
    service = ServiceFactory(
        words={"name": name, "description": "A bag of food"}, **facts
    )
    location = LocationFactory(
        words={"name": "Eastside Hall"}, latitude=Decimal("40.5"), longitude=-74
    )
    AddressFactory(location=location, city="Riverbend")
    ServiceAtLocationFactory(service=service, location=location)
    return service


def found(*services):
    return list(find_services([str(service.pk) for service in services]))


def test_a_service_is_found_by_its_words_in_each_language():
    house = OrganizationFactory(words={"name": "Open House"})
    service = offered("Free groceries", organization=house)
    save_words(record=service, language="ar", values={"name": "بقالة"})
    (thing,) = found(service)
    assert set(thing.texts) == {"en", "ar"}
    assert thing.texts["en"].title == "Free groceries"
    assert thing.texts["en"].body == "A bag of food"
    assert "Open House" in thing.texts["en"].keywords
    assert "Eastside Hall" in thing.texts["en"].keywords
    assert (thing.texts["ar"].title, thing.texts["ar"].body) == ("بقالة", "")
    assert thing.path == f"services/{service.pk}/"
    assert (thing.latitude, thing.longitude) == (Decimal("40.5"), -74)


def test_a_service_has_its_categories_up_to_the_widest_its_cities_and_languages():
    service = offered("Food", languages=["en", "so"])
    food = TaxonomyTermFactory(words={"name": "Food"})
    groceries = TaxonomyTermFactory(parent=food)
    for term in (groceries, food):
        AttributeFactory(service=service, taxonomy_term=term)
    (thing,) = found(service)
    assert set(thing.terms) == {
        Term("category", str(food.pk)),
        Term("category", str(groceries.pk)),
        Term("place", "Riverbend"),
        Term("language", "en"),
        Term("language", "so"),
    }
    assert label_terms("category", [str(food.pk), "x"], "en") == {str(food.pk): "Food"}
    assert label_terms("place", ["Riverbend"], "ar") == {"Riverbend": "Riverbend"}
    assert label_terms("language", ["so", "x"], "en") == {"so": "Somali"}
    assert label_terms("colour", ["red"], "en") == {}


def test_categories_that_turn_in_a_circle_end():
    one, other = TaxonomyTermFactory(), TaxonomyTermFactory()
    one.parent, other.parent = other, one
    one.save()
    other.save()
    service = AttributeFactory(taxonomy_term=one).service
    (thing,) = found(service)
    assert {term.value for term in thing.terms} == {str(one.pk), str(other.pk)}


def test_a_result_shows_number_address_and_organization():
    service = offered("Food")
    PhoneFactory(organization=service.organization)
    (thing,) = found(service)
    assert thing.facts == {
        "phone": "+12155550123",
        "phone_shown": "(215) 555-0123",
        "address": "1 Main Street, Riverbend, PA 19000",
        "organization": {"en": str(service.organization)},
    }


def test_only_what_is_public_is_found():
    hidden = offered("Hidden", hidden=True)
    ended = offered("Ended", status="defunct")
    theirs = offered("Theirs", organization=OrganizationFactory(hidden=True))
    shown = offered("Shown")
    assert [thing.key for thing in found(hidden, ended, theirs, shown)] == [
        str(shown.pk)
    ]
    assert len(list(all_services())) == 4


def test_many_are_found_in_as_many_queries_as_one(django_assert_num_queries):
    services = [offered(f"Food {number}") for number in range(6)]
    for service in services:
        AttributeFactory(service=service)
    with django_assert_num_queries(8):
        assert len(found(*services)) == 6
    with django_assert_num_queries(8):
        found(services[0])
