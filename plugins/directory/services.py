"""Writes: records of the directory, each told to search in its transaction."""

from collections.abc import Iterable, Mapping

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from portal.plugin_core import changed
from portal.words.models import TranslatableRecord
from portal.words.services import save_words

from .affected import services_showing
from .models import Imported, ImportedRecord, Service

WordsByLanguage = Mapping[str, Mapping[str, str]]


@transaction.atomic
def save_record(
    *,
    record: Imported,
    words: WordsByLanguage | None = None,
    user: AbstractBaseUser | None = None,
) -> Imported:
    """Store a record, or a part of one such as a phone, with words by language.

    The words in its source language come first, as translations are made from these.
    Raises ``ValidationError`` where something does not fit.
    """
    before = set() if record.pk is None else services_showing(type(record), [record.pk])
    record.full_clean()
    record.save()
    if isinstance(record, TranslatableRecord):
        for language in sorted(
            words or {}, key=lambda code: code != record.source_language
        ):
            save_words(
                record=record, language=language, values=words[language], user=user
            )
    tell_search(record=record, before=before)
    return record


@transaction.atomic
def delete_record(*, record: Imported) -> None:
    """Raises ``ProtectedError`` while something else needs it."""
    showing = services_showing(type(record), [record.pk])
    record.delete()
    changed(Service, showing)


@transaction.atomic
def set_hidden(*, record: ImportedRecord, hidden: bool) -> None:
    """Take it off every public page at once, or bring it back."""
    record.hidden = hidden
    record.save(update_fields=["hidden"])
    tell_search(record=record)


def lock_fields(*, record: ImportedRecord, names: Iterable[str]) -> None:
    """Remember what staff changed by hand, so that no import overwrites it.

    Only of records that came by import; fields, words and lists by their names.
    """
    if record.external_id is None:
        return
    locked = sorted({*record.locked_fields, *names})
    if locked != record.locked_fields:
        record.locked_fields = locked
        record.save(update_fields=["locked_fields"])


def tell_search(*, record: Imported, before: Iterable[int] = ()) -> None:
    """After a write: say that the services showing ``record`` changed.

    ``before`` are those that showed it before the write.
    """
    changed(Service, {*before, *services_showing(type(record), [record.pk])})
