"""Writes: words of a record in one language."""

from collections.abc import Mapping

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from wagtail.log_actions import log

from .machine import machine_drafts
from .models import TranslatableRecord, Words
from .selectors import status_by_field
from .texts import FieldStatus, digest

TRANSLATED = "portal_words.translate"
DRAFTED = "portal_words.draft"


@transaction.atomic
def save_words(
    *,
    record: TranslatableRecord,
    language: str,
    values: Mapping[str, str],
    status: FieldStatus = FieldStatus.REVIEWED,
    user: AbstractBaseUser | None = None,
    source_hashes: Mapping[str, str] | None = None,
) -> Words:
    """Store ``values`` (field name to text) as the record's words in ``language``.

    Fields left out stay as they are. A translation remembers the source text it was
    made from, so that a later change of that source text shows it as outdated:
    ``source_hashes`` (field name to digest) says which text that was, by default the
    one of this moment. Raises ``ValidationError`` where a text does not fit its field.
    """
    model = record.words_model()
    # two people who start the same language at once must not make two rows
    type(record)._base_manager.select_for_update().get(pk=record.pk)
    rows = {row.language: row for row in model.objects.filter(record=record)}
    row = rows.get(language) or model(record=record, language=language)
    source = row if language == record.source_language else None
    source = source or rows.get(record.source_language)
    for field, words in values.items():
        setattr(row, field, words)
        now = digest(getattr(source, field) if source else "")
        row.standing[field] = {
            "status": str(status),
            "source_hash": (source_hashes or {}).get(field, now),
        }
    row.updated_by = user
    row.full_clean(exclude=[] if source is row else _not_yet_translated(row))
    row.save()
    forget_prefetched_words(record)
    return row


@transaction.atomic
def save_translation(
    *,
    record: TranslatableRecord,
    language: str,
    values: Mapping[str, str],
    source_hashes: Mapping[str, str],
    user: AbstractBaseUser,
) -> Words:
    """Store a person's translation and note it in the record's history."""
    row = save_words(
        record=record,
        language=language,
        values=values,
        user=user,
        source_hashes=source_hashes,
    )
    log(record, TRANSLATED, user=user, data={"language": language})
    return row


def draft_words(
    *, record: TranslatableRecord, language: str, user: AbstractBaseUser
) -> int:
    """Have the city's translator write the missing words; says how many it wrote.

    Words that are there already, and those that a person writes while the translator
    works, are left alone. Raises ``DraftFailed``, or ``ValidationError`` where a draft
    does not fit its field; nothing is written then.
    """
    missing = _missing(record, language)
    if not missing:
        return 0
    source = record.words_by_language()[record.source_language]
    texts = {name: getattr(source, name) for name in missing}
    drafts = machine_drafts(texts, source=source.language, target=language)
    with transaction.atomic():
        type(record)._base_manager.select_for_update().get(pk=record.pk)
        forget_prefetched_words(record)
        still = _missing(record, language)
        values = {name: draft for name, draft in drafts.items() if name in still}
        if values:
            save_words(
                record=record,
                language=language,
                values=values,
                status=FieldStatus.MACHINE,
                user=user,
                source_hashes={name: digest(texts[name]) for name in values},
            )
            log(record, DRAFTED, user=user, data={"language": language})
    return len(values)


def _missing(record: TranslatableRecord, language: str) -> list[str]:
    statuses = status_by_field(record, language)
    return [name for name, is_now in statuses.items() if is_now == FieldStatus.MISSING]


def _not_yet_translated(row: Words) -> list[str]:
    """A translation may lack words that the source must have."""
    return [field.name for field in row.word_fields() if not getattr(row, field.name)]


def forget_prefetched_words(record: TranslatableRecord) -> None:
    getattr(record, "_prefetched_objects_cache", {}).pop("words", None)
