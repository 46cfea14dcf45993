"""Makes the demo's records: the city, contacts, places, hours, figures, an alert."""

from datetime import timedelta
from typing import Any

from django.apps import apps
from django.db.models import Model
from django.utils import timezone

from portal.contacts.models import ContactPhone, HoursRow
from portal.words.services import save_words

from . import register
from .content_files import LANGUAGES, Data, by_language


def make_record(data: Data) -> Model:
    """The record of a content file, made unless it is there already."""
    record = register.find(data["name"])
    if record is None:
        record = _make(data)
        register.remember(data["name"], record)
    return record


def _make(data: Data) -> Model:
    facts: dict[str, Any] = {
        name: register.resolve(value) for name, value in data["facts"].items()
    }
    if "lasts_days" in data:
        facts["ends_at"] = timezone.now() + timedelta(days=data["lasts_days"])
    record = apps.get_model(data["model"])(**facts)
    record.full_clean(validate_unique=False)
    record.save()
    for place, (kind, number) in enumerate(data.get("phones", [])):
        _add(ContactPhone(contact=record, type=kind, number=number, sort_order=place))
    for day, opens, closes in data.get("rows", []):
        _add(HoursRow(hours=record, byday=day, opens_at=opens, closes_at=closes))
    _say(record, data.get("words", {}))
    return record


def _add(row: Model) -> None:
    row.full_clean()
    row.save()


def _say(record: Model, words: dict[str, list[str]]) -> None:
    if not words:
        return
    for language in LANGUAGES:
        values = {field: by_language(texts)[language] for field, texts in words.items()}
        save_words(record=record, language=language, values=values)
