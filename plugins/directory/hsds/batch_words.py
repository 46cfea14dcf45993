"""Words in the source language of many records at once."""

from collections.abc import Iterable

from django.utils import timezone

from portal.words.models import TranslatableRecord, Words
from portal.words.texts import FieldStatus, digest

from ..models import Imported
from .pieces import pieces


def source_words(records: Iterable[Imported]) -> dict[int, Words]:
    """Each record's words in its own language, by the record's key."""
    found = {record.pk: record for record in records}
    first = next(iter(found.values()), None)
    if not isinstance(first, TranslatableRecord):
        return {}
    languages = {record.source_language for record in found.values()}
    return {
        row.record_id: row
        for keys in pieces(found)
        for row in first.words_model().objects.filter(
            record__in=keys, language__in=languages
        )
        if row.language == found[row.record_id].source_language
    }


def new_words(record: Imported, language: str, words: dict[str, str]) -> Words:
    """Not saved; ``record`` may have no key yet."""
    row = record.words_model()(record=record, language=language)
    write(row, words)
    return row


def write(row: Words, words: dict[str, str]) -> None:
    """As ``portal.words.services.save_words`` does for one record.

    Translations remember the text they were made from, and count as outdated by it.
    """
    for name, text in words.items():
        setattr(row, name, text)
        row.standing[name] = {
            "status": str(FieldStatus.REVIEWED),
            "source_hash": digest(text),
        }
    row.updated_at = timezone.now()
    row.updated_by = None


def save_all(rows: Iterable[Words]) -> None:
    """New rows and changed ones, in two statements at most."""
    new = [row for row in rows if row.pk is None]
    old = [row for row in rows if row.pk is not None]
    if new:
        type(new[0]).objects.bulk_create(new)
    if old:
        model = type(old[0])
        fields = [field.name for field in model.word_fields()]
        model.objects.bulk_create(
            old,
            update_conflicts=True,
            unique_fields=["id"],
            update_fields=[*fields, "standing", "updated_at", "updated_by"],
        )
