"""Makes records from content files: their facts, phone numbers, hours and words."""

from collections.abc import Mapping
from typing import Any

from django.apps import apps
from django.db.models import Model

from portal.contacts.models import ContactPhone, HoursRow
from portal.words.services import save_words
from portal.words.texts import FieldStatus

from .content_files import LANGUAGES, Data, by_language


def make_record(data: Data, facts: Mapping[str, Any], translated: FieldStatus) -> Model:
    """A new record with ``facts``; ``translated`` is how far its translations are."""
    record = apps.get_model(data["model"])(**facts)
    record.full_clean(validate_unique=False)
    record.save()
    for place, (kind, number) in enumerate(data.get("phones", [])):
        _add(ContactPhone(contact=record, type=kind, number=number, sort_order=place))
    for day, opens, closes in data.get("rows", []):
        _add(HoursRow(hours=record, byday=day, opens_at=opens, closes_at=closes))
    _say(record, data.get("words", {}), translated)
    return record


def _add(row: Model) -> None:
    row.full_clean()
    row.save()


def _say(record: Model, words: dict[str, list[str]], translated: FieldStatus) -> None:
    if not words:
        return
    for language in LANGUAGES:
        values = {field: by_language(texts)[language] for field, texts in words.items()}
        status = FieldStatus.REVIEWED if language == LANGUAGES[0] else translated
        save_words(record=record, language=language, values=values, status=status)
