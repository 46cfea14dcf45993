"""Whatever visitors see of a service changes, search hears of that service."""

from django.core.exceptions import ValidationError
from django.db.models import ProtectedError

import pytest

from plugins.directory.models import Phone, Service, TaxonomyTerm
from plugins.directory.services import (
    delete_record,
    lock_fields,
    save_record,
    set_hidden,
)
from tests.plugins.directory.factories import (
    AddressFactory,
    AttributeFactory,
    PhoneFactory,
    ScheduleFactory,
    ServiceAtLocationFactory,
    ServiceFactory,
    TaxonomyTermFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def offer():
    """One service at one place, and another that nothing here touches."""
    ServiceFactory()
    return ServiceAtLocationFactory()


def of(*services: Service) -> tuple[type, list[str]]:
    return (Service, sorted(str(service.pk) for service in services))


@pytest.mark.parametrize(
    "change",
    [
        lambda offer: offer,
        lambda offer: offer.service,
        lambda offer: offer.service.organization,
        lambda offer: offer.location,
        lambda offer: AddressFactory(location=offer.location),
        lambda offer: PhoneFactory(service=offer.service),
        lambda offer: PhoneFactory(organization=offer.service.organization),
        lambda offer: PhoneFactory(location=offer.location),
        lambda offer: PhoneFactory(service_at_location=offer),
        lambda offer: ScheduleFactory(service=offer.service),
        lambda offer: ScheduleFactory(location=offer.location),
        lambda offer: ScheduleFactory(service_at_location=offer),
        lambda offer: AttributeFactory(service=offer.service),
        lambda offer: AttributeFactory(service=offer.service).taxonomy_term,
    ],
)
def test_a_change_of_anything_a_service_shows_is_told(told, offer, change):
    save_record(record=change(offer))
    assert told == [of(offer.service)]


def test_a_wider_category_changes_what_lies_below_it(told, offer):
    wide = TaxonomyTermFactory()
    narrow = TaxonomyTermFactory(parent=TaxonomyTermFactory(parent=wide))
    AttributeFactory(service=offer.service, taxonomy_term=narrow)
    save_record(record=wide, words={"en": {"name": "Food"}})
    assert told == [of(offer.service)]


def test_what_moves_is_told_to_both(told, offer):
    phone = PhoneFactory(service=offer.service)
    other = ServiceFactory()
    phone.service = other
    save_record(record=phone)
    assert told == [of(offer.service, other)]


def test_what_is_deleted_is_told(told, offer):
    phone, expected = PhoneFactory(location=offer.location), of(offer.service)
    delete_record(record=phone)
    delete_record(record=offer.service)
    assert told == [expected, expected]


def test_hiding_an_organization_is_told(told, offer):
    set_hidden(record=offer.service.organization, hidden=True)
    assert told == [of(offer.service)]


def test_nothing_that_is_needed_elsewhere_is_deleted(told, offer):
    with pytest.raises(ProtectedError):
        delete_record(record=offer.service.organization)
    with pytest.raises(ProtectedError):
        delete_record(record=offer.location)
    assert told == []


def test_words_are_stored_with_the_source_first(told):
    term = save_record(
        record=TaxonomyTerm(),
        words={"ar": {"name": "طعام"}, "en": {"name": "Food"}},
    )
    rows = term.words_by_language()
    assert rows["ar"].status_of("name", rows["en"]) == "reviewed"


def test_a_number_needs_a_number(offer):
    with pytest.raises(ValidationError):
        save_record(record=Phone(service=offer.service))
    phone = save_record(record=Phone(service=offer.service, given="555-HELP"))
    assert str(phone) == "555-HELP"


def test_only_imported_records_are_locked():
    by_hand, imported = ServiceFactory(), ServiceFactory(source="s", external_id="1")
    for record in (by_hand, imported):
        lock_fields(record=record, names=["name", "url"])
        lock_fields(record=record, names=["url", "phones"])
        record.refresh_from_db()
    assert by_hand.locked_fields == []
    assert imported.locked_fields == ["name", "phones", "url"]
