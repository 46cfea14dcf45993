"""Makes the demo's records: the city, contacts, places, hours, figures, an alert."""

from datetime import timedelta
from typing import Any

from django.db.models import Model
from django.utils import timezone

from home.starter.content_files import Data
from home.starter.records import make_record
from portal.words.texts import FieldStatus

from . import register


def load_record(data: Data) -> Model:
    """The record of a content file, made unless it is there already."""
    record = register.find(data["name"])
    if record is None:
        record = make_record(data, _facts(data), FieldStatus.REVIEWED)
        register.remember(data["name"], record)
    return record


def _facts(data: Data) -> dict[str, Any]:
    facts = {name: register.resolve(value) for name, value in data["facts"].items()}
    if "lasts_days" in data:
        facts["ends_at"] = timezone.now() + timedelta(days=data["lasts_days"])
    return facts
