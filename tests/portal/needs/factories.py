"""Needs of the city's own."""

import factory

from portal.needs.models import Need
from tests.portal.city.factories import WordedFactory


class NeedFactory(WordedFactory):
    slug = factory.Sequence(lambda number: f"need-{number}")
    is_door = True
    sign = "food"

    class Meta:
        model = Need
