"""Makes entities of the directory: ``ServiceFactory(words={"name": "Food"})``."""

from datetime import time

import factory
from factory.django import DjangoModelFactory

from plugins.directory.models import (
    Address,
    Attribute,
    Location,
    Organization,
    Phone,
    Schedule,
    Service,
    ServiceAtLocation,
    Taxonomy,
    TaxonomyTerm,
)
from tests.portal.contacts.factories import RecordFactory


class OrganizationFactory(RecordFactory):
    class Meta:
        model = Organization


class ServiceFactory(RecordFactory):
    class Meta:
        model = Service

    organization = factory.SubFactory(OrganizationFactory)


class LocationFactory(RecordFactory):
    class Meta:
        model = Location


class TaxonomyFactory(RecordFactory):
    class Meta:
        model = Taxonomy


class TaxonomyTermFactory(RecordFactory):
    class Meta:
        model = TaxonomyTerm


class AddressFactory(DjangoModelFactory):
    class Meta:
        model = Address

    location = factory.SubFactory(LocationFactory)
    address_1 = "1 Main Street"
    city = "Springfield"
    state_province = "PA"
    postal_code = "19000"


class ServiceAtLocationFactory(DjangoModelFactory):
    class Meta:
        model = ServiceAtLocation

    service = factory.SubFactory(ServiceFactory)
    location = factory.SubFactory(LocationFactory)


class AttributeFactory(DjangoModelFactory):
    class Meta:
        model = Attribute

    service = factory.SubFactory(ServiceFactory)
    taxonomy_term = factory.SubFactory(TaxonomyTermFactory)


class PhoneFactory(DjangoModelFactory):
    """Belongs to what it is given: ``PhoneFactory(service=service)``."""

    class Meta:
        model = Phone

    number = "+12155550123"


class ScheduleFactory(DjangoModelFactory):
    """Belongs to what it is given: ``ScheduleFactory(location=location)``."""

    class Meta:
        model = Schedule

    byday = "MO,WE"
    opens_at = time(9)
    closes_at = time(17)
