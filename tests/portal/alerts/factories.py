"""Alerts in any languages: ``AlertFactory(words={"en": {"title": "Storm"}})``."""

from typing import Any

from django.utils import timezone

import factory

from portal.alerts.models import USUAL_LENGTH, Alert
from portal.words.services import save_words


class AlertFactory(factory.django.DjangoModelFactory):
    """On for the next three days, with an English title."""

    class Meta:
        model = Alert
        skip_postgeneration_save = True

    starts_at = factory.LazyFunction(timezone.now)
    ends_at = factory.LazyAttribute(lambda alert: alert.starts_at + USUAL_LENGTH)

    @factory.post_generation
    def words(
        self: Alert,
        create: bool,
        words: dict[str, dict[str, str]] | None,
        **kwargs: Any,
    ) -> None:
        words = words or {"en": {"title": "Snow", "message": "Stay at home."}}
        for language, values in words.items():
            save_words(record=self, language=language, values=values)
