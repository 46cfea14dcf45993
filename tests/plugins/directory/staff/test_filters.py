"""Lists narrow to what staff look for, at a constant cost."""

from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone

import pytest

from portal.words.services import save_words
from tests.plugins.directory.factories import (
    AddressFactory,
    AttributeFactory,
    LocationFactory,
    OrganizationFactory,
    PhoneFactory,
    ScheduleFactory,
    ServiceAtLocationFactory,
    ServiceFactory,
    TaxonomyTermFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("live_languages")]

MODELS = (
    "service",
    "organization",
    "location",
    "serviceatlocation",
    "taxonomyterm",
    "taxonomy",
    "phone",
    "schedule",
)


def listed(browser, model: str = "service", **asked: str) -> set[str]:
    url = reverse(f"wagtailsnippets_directory_{model}:list")
    response = browser.get(url, asked)
    assert response.status_code == 200
    return {str(record) for record in response.context["object_list"]}


def service(name: str, **facts: object):
    return ServiceFactory(words={"name": name}, **facts)


def test_by_status(administrator):
    service("Food")
    service("Old", status="defunct")
    assert listed(administrator, status="defunct") == {"Old"}


def test_by_whether_readers_see_it(administrator):
    service("Food")
    service("Hidden", hidden=True)
    service("Missing", missing_since=date(2026, 1, 1))
    service("Ended", status="defunct")
    assert listed(administrator, shown="shown") == {"Food"}
    assert listed(administrator, shown="hidden") == {"Hidden"}
    assert listed(administrator, shown="missing") == {"Missing"}


def test_by_the_day_of_the_last_check(administrator):
    today = timezone.localdate()
    service("Fresh", checked_on=today)
    service("Stale", checked_on=today - timedelta(days=200))
    service("Never")
    assert listed(administrator, checked="never") == {"Never"}
    assert listed(administrator, checked="half") == {"Never", "Stale"}
    assert listed(administrator, checked="year") == {"Never"}


def test_by_a_part_of_the_name_of_the_organization(administrator):
    house = OrganizationFactory(words={"name": "Open House"})
    save_words(record=house, language="es", values={"name": "Casa Abierta"})
    service("Food", organization=house)
    service("Other")
    assert listed(administrator, organization="open") == {"Food"}
    assert listed(administrator, organization="casa") == {"Food"}


def test_by_category_with_what_lies_below_it(administrator):
    food = TaxonomyTermFactory(words={"name": "Food"})
    AttributeFactory(
        service=service("Pantry"), taxonomy_term=TaxonomyTermFactory(parent=food)
    )
    service("Other")
    assert listed(administrator, category="foo") == {"Pantry"}


def test_places_by_city(administrator):
    AddressFactory(location=LocationFactory(words={"name": "Here"}), city="Riverbend")
    AddressFactory(location=LocationFactory(words={"name": "There"}), city="Elsewhere")
    assert listed(administrator, model="location", city="riverbend") == {"Here"}


def test_services_are_found_by_their_words_in_any_language(administrator):
    save_words(record=service("Food"), language="ar", values={"name": "طعام"})
    service("Other")
    assert listed(administrator, q="طعام") == {"Food"}


@pytest.mark.parametrize("model", MODELS)
def test_lists_cost_the_same_for_many_records(
    administrator, django_assert_max_num_queries, model
):
    listed(administrator, model=model)
    for _number in range(20):
        offer = ServiceAtLocationFactory()
        for part in (
            PhoneFactory(service_at_location=offer),
            PhoneFactory(service=offer.service),
            ScheduleFactory(location=offer.location),
        ):
            save_words(record=part, language="en", values={"description": "Desk"})
        AttributeFactory(
            service=offer.service,
            taxonomy_term=TaxonomyTermFactory(parent=TaxonomyTermFactory()),
        )
    with django_assert_max_num_queries(25):
        listed(administrator, model=model)


@pytest.mark.parametrize("query", ["checked=x", "status=x", "q=%27%22", "p=999999"])
def test_nonsense_in_the_address_does_no_harm(administrator, query):
    url = reverse("wagtailsnippets_directory_service:list")
    assert administrator.get(f"{url}?{query}").status_code == 200


def test_translators_reach_the_words_and_not_the_facts(signed_in):
    record = service("Food")
    translator = signed_in("view_service", "change_servicewords")
    assert listed(translator) == {"Food"}
    edit = reverse("wagtailsnippets_directory_service:edit", args=[record.pk])
    words = reverse("wagtailsnippets_directory_service:translations", args=[record.pk])
    assert translator.get(edit).status_code == 302
    assert translator.get(words, follow=True).status_code == 200


def test_translators_find_the_numbers_that_have_words(signed_in):
    service = ServiceFactory()
    PhoneFactory(service=service, number="+12155550111")
    desk = PhoneFactory(service=service)
    save_words(record=desk, language="en", values={"description": "Front desk"})
    translator = signed_in("view_phone", "change_phonewords")
    assert listed(translator, model="phone") == {"+12155550123"}
    url = reverse("wagtailsnippets_directory_phone:translations", args=[desk.pk, "es"])
    assert "Front desk" in translator.get(url).content.decode()
