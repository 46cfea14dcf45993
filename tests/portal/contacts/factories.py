"""Makes contacts, places, hours and figures with English words."""

from datetime import time
from typing import Any

import factory
from factory.django import DjangoModelFactory

from portal.contacts.models import (
    Contact,
    ContactPhone,
    Figure,
    Hours,
    HoursRow,
    Place,
)
from portal.words.models import TranslatableRecord
from portal.words.services import save_words


class RecordFactory(DjangoModelFactory):
    """Saves words after the record: ``ContactFactory(words={"name": "Clinic"})``."""

    class Meta:
        abstract = True
        skip_postgeneration_save = True

    @factory.post_generation
    def words(
        self: TranslatableRecord,
        create: bool,
        values: dict[str, str] | None,
        **kwargs: Any,
    ) -> None:
        words = {"name": f"{type(self).__name__} {self.pk}", **(values or {})}
        save_words(record=self, language=self.source_language, values=words)


class PlaceFactory(RecordFactory):
    class Meta:
        model = Place

    address_1 = "1 Main Street"
    city = "Springfield"
    state_province = "PA"
    postal_code = "19000"


class HoursFactory(RecordFactory):
    class Meta:
        model = Hours

    @factory.post_generation
    def days(self: Hours, create: bool, days: Any, **kwargs: Any) -> None:
        for day in days or ("MO", "WE"):
            HoursRow.objects.create(
                hours=self, byday=day, opens_at=time(9), closes_at=time(17)
            )


class ContactFactory(RecordFactory):
    class Meta:
        model = Contact

    email = "desk@example.org"


class ContactPhoneFactory(DjangoModelFactory):
    class Meta:
        model = ContactPhone

    contact = factory.SubFactory(ContactFactory)
    number = "+12155550123"


class FigureFactory(RecordFactory):
    class Meta:
        model = Figure

    amount = 25
