"""Reads: which records have words, and how these stand in a language."""

from collections import Counter

from django.apps import apps

from .models import TranslatableRecord
from .texts import FieldStatus

# the worst of a record's fields speaks for the whole
_WORST_FIRST = (
    FieldStatus.MISSING,
    FieldStatus.OUTDATED,
    FieldStatus.MACHINE,
    FieldStatus.REVIEWED,
)


def translatable_models() -> list[type[TranslatableRecord]]:
    """Every installed kind of record whose words are translated."""
    return [
        model for model in apps.get_models() if issubclass(model, TranslatableRecord)
    ]


def status_by_field(
    record: TranslatableRecord, language: str
) -> dict[str, FieldStatus]:
    """How each field stands in ``language``; only fields that have source words."""
    rows = record.words_by_language()
    source, row = rows.get(record.source_language), rows.get(language)
    if source is None:
        return {}
    return {
        field.name: (row.status_of(field.name, source) if row else FieldStatus.MISSING)
        for field in source.word_fields()
        if getattr(source, field.name)
    }


def status_counts(record: TranslatableRecord, language: str) -> dict[FieldStatus, int]:
    """How many of its fields are missing, outdated, machine drafts and reviewed."""
    counts = Counter(status_by_field(record, language).values())
    return {status: counts[status] for status in _WORST_FIRST if counts[status]}


def worst_status(record: TranslatableRecord, language: str) -> FieldStatus:
    """One status for the whole record: the worst of its fields."""
    return next(iter(status_counts(record, language)), FieldStatus.REVIEWED)
