"""The list and the page of a service need few queries, whatever there is."""

from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

import pytest

from plugins.directory.models import Service
from portal.page_cache import middleware, parts
from portal.page_cache.generation import read
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

BUDGET = 15

pytestmark = pytest.mark.django_db


@pytest.fixture
def full_frame(settings, tree):
    """Something in every part of the frame, and the cache of production."""
    settings.CACHES = settings.CACHES | {
        "default": {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": "portal_cache",
        }
    }
    call_command("createcachetable")
    CityFactory(words={"en": {"name": "Riverbend"}})
    MenuItemFactory(page=tree.home, titles={"en": "Help"})
    AlertFactory(page=tree.home, words={"en": {"title": "Snow"}})
    EmergencyNumberFactory(words={"en": {"label": "Police"}})


def queries(client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return sum("SAVEPOINT" not in query["sql"] for query in captured)


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


@pytest.fixture
def _by_a_process_that_keeps_no_page(monkeypatch, settings):
    """What pages share is kept by a process that has built one before."""
    parts._by_generation.clear()
    monkeypatch.setattr(middleware, "generation", read)
    dummy = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
    settings.CACHES = settings.CACHES | {"pages": dummy}


@pytest.mark.usefixtures("full_frame", "_by_a_process_that_keeps_no_page")
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
