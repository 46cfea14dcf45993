"""The module switched on, people and languages, and one service with everything."""

from datetime import date, time
from decimal import Decimal

import pytest

from plugins.directory.models import Service
from portal.plugin_core import feeding
from portal.plugin_core.models import ModuleState
from portal.words.services import save_words
from tests.home.trees import make_site
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
from tests.portal.words.conftest import (  # noqa: F401
    administrator,
    live_languages,
    signed_in,
)


@pytest.fixture(autouse=True)
def _module_on(db: None) -> None:
    ModuleState.objects.create(slug="directory", state=ModuleState.State.ON)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[tuple[type, list[str]]]:
    """What search was told, call by call."""
    calls: list[tuple[type, list[str]]] = []
    monkeypatch.setattr(
        feeding, "_feeders", [lambda model, keys: calls.append((model, sorted(keys)))]
    )
    return calls


@pytest.fixture
def tree():
    return make_site()


@pytest.fixture
def pantry() -> Service:
    """A service with everything, in English; its name and cost are in Arabic too."""
    service = ServiceFactory(
        organization=OrganizationFactory(words={"name": "Open House"}),
        words={
            "name": "Free groceries",
            "description": "A bag of food once a week.",
            "alert": "Closed on Friday.",
            "eligibility_description": "Everybody in Riverbend.",
            "fees_description": "Free",
            "application_process": "Walk in.",
        },
        languages=["en", "es"],
        minimum_age=16,
        checked_on=date(2026, 11, 3),
        source_name="The pantry",
        url="https://food.example",
    )
    save_words(
        record=service,
        language="ar",
        values={"name": "بقالة", "fees_description": "مجاني"},
    )
    location = LocationFactory(
        words={"name": "Eastside Hall", "description": "The blue door."},
        latitude=Decimal("40.5"),
        longitude=Decimal("-74.25"),
    )
    offer = ServiceAtLocationFactory(service=service, location=location)
    AddressFactory(location=location, address_1="214 Mill Street", city="Riverbend")
    PhoneFactory(service=service, number="+12155550142")
    PhoneFactory(service_at_location=offer, number="", given="555-HELP")
    ScheduleFactory(location=location, byday="MO,TU", closes_at=time(18))
    food = TaxonomyTermFactory(words={"name": "Food"})
    AttributeFactory(
        service=service,
        taxonomy_term=TaxonomyTermFactory(words={"name": "Groceries"}, parent=food),
    )
    return service
