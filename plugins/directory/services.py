"""Writes: records of the directory, each told to search in its transaction."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

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
    with telling_search(record=record):
        record.full_clean()
        record.save()
        if isinstance(record, TranslatableRecord):
            for language in sorted(
                words or {}, key=lambda code: code != record.source_language
            ):
                save_words(
                    record=record, language=language, values=words[language], user=user
                )
    return record


def delete_record(*, record: Imported) -> None:
    """Raises ``ProtectedError`` while something else needs it."""
    with telling_search(record=record):
        record.delete()


def set_hidden(*, record: ImportedRecord, hidden: bool) -> None:
    """Take it off every public page at once, or bring it back."""
    with telling_search(record=record):
        record.hidden = hidden
        record.save(update_fields=["hidden"])


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


@contextmanager
def telling_search(*, record: Imported) -> Iterator[None]:
    """Around every write of ``record`` or its words, which then is one transaction.

    Tells search of all services that showed it before or show it after.
    """
    kind = type(record)
    with transaction.atomic():
        showing = services_showing(kind, _key(record))
        yield
        showing |= services_showing(kind, _key(record))
        changed(Service, showing)


def _key(record: Imported) -> list[int]:
    return [] if record.pk is None else [record.pk]
