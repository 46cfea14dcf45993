"""The city and its emergency numbers."""

from typing import Any

import factory

from portal.city.models import City, EmergencyNumber
from portal.words.models import TranslatableRecord
from portal.words.services import save_words


class WordedFactory(factory.django.DjangoModelFactory):
    """Takes words by language: ``CityFactory(words={"en": {"name": "Riverbend"}})``."""

    class Meta:
        abstract = True
        skip_postgeneration_save = True

    @factory.post_generation
    def words(
        self: TranslatableRecord,
        create: bool,
        words: dict[str, dict[str, str]] | None,
        **kwargs: Any,
    ) -> None:
        for language, values in (words or {}).items():
            save_words(record=self, language=language, values=values)


class CityFactory(WordedFactory):
    pk = City.ONLY

    class Meta:
        model = City


class EmergencyNumberFactory(WordedFactory):
    number = "911"

    class Meta:
        model = EmergencyNumber
