"""The list and the page of a service need few queries, whatever there is."""

import pytest

from plugins.directory.models import Service
from portal.words.services import save_words
from tests.plugins.directory.factories import (
    AddressFactory,
    AttributeFactory,
    PhoneFactory,
    ScheduleFactory,
    ServiceAtLocationFactory,
)
from tests.portal.alerts.factories import AlertFactory
from tests.portal.city.factories import CityFactory, EmergencyNumberFactory
from tests.portal.menus.factories import MenuItemFactory
from tests.query_budget import BUDGET, queries_of

pytestmark = pytest.mark.usefixtures("pages_built_anew")


@pytest.fixture
def full_frame(tree):
    """Something in every part of the frame."""
    CityFactory(words={"en": {"name": "Riverbend"}})
    MenuItemFactory(page=tree.home, titles={"en": "Help"})
    AlertFactory(page=tree.home, words={"en": {"title": "Snow"}})
    EmergencyNumberFactory(words={"en": {"label": "Police"}})


def queries(client, path: str) -> int:
    """By a process that has built a page since the last change."""
    return queries_of(client, path, first_of_process=False)


def fill(service: Service, number: int) -> None:
    """More of everything, at the service and beside it."""
    for _number in range(number):
        offer = ServiceAtLocationFactory(service=service)
        AddressFactory(location=offer.location, city=f"City {_number}")
        for part in (
            PhoneFactory(service=service),
            PhoneFactory(location=offer.location),
            ScheduleFactory(service_at_location=offer),
        ):
            save_words(record=part, language="en", values={"description": "Desk"})
        AttributeFactory(service=service)
        other = AttributeFactory().service
        PhoneFactory(organization=other.organization)


@pytest.mark.usefixtures("full_frame")
def test_pages_need_the_same_few_queries_however_much_there_is(client, pantry):
    food = pantry.attributes.get().taxonomy_term.parent
    paths = (
        "/en/services/",
        f"/ar/services/?category={food.pk}&place=Riverbend",
        f"/en/services/{pantry.pk}/",
        f"/es/services/{pantry.pk}/",
    )
    fill(pantry, 1)
    few = [queries(client, path) for path in paths]
    fill(pantry, 8)
    assert [queries(client, path) for path in paths] == few
    assert max(few) <= BUDGET, few
