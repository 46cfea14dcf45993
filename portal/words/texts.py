"""A piece of text that knows its language and how far it can be trusted."""

from hashlib import blake2b
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from portal.languages.declared import DECLARED
from portal.languages.selectors import fallbacks

if TYPE_CHECKING:
    from .models import TranslatableRecord


class FieldStatus(models.TextChoices):
    """How one field's words stand in one language."""

    MISSING = "missing", _("Missing")
    MACHINE = "machine", _("Machine draft")
    REVIEWED = "reviewed", _("Reviewed")
    OUTDATED = "outdated", _("Outdated")


class Text(str):
    """Words with their ``language`` and ``status``; an ordinary string otherwise."""

    language: str
    status: FieldStatus

    def __new__(cls, words: str, language: str, status: FieldStatus) -> "Text":
        text = super().__new__(cls, words)
        text.language = language
        text.status = status
        return text

    @property
    def direction(self) -> str:
        return direction_of(self.language)


def direction_of(language: str) -> str:
    """``ltr`` or ``rtl``."""
    return DECLARED[language].direction if language in DECLARED else "ltr"


def digest(words: str) -> str:
    """A short hash of a source text, to tell whether it changed since."""
    return blake2b(words.encode(), digest_size=12).hexdigest()


def pick_text(record: "TranslatableRecord", field: str, language: str | None) -> Text:
    """The best words there are for the reader; see ``TranslatableRecord.say``."""
    language = language or get_language() or record.source_language
    rows = record.words_by_language()
    source = rows.get(record.source_language)
    if source is not None and not getattr(source, field):
        # taken out at the source means taken out in every language
        return Text("", language, FieldStatus.MISSING)
    for code in fallbacks(language, [record.source_language, *rows]):
        row = rows.get(code)
        if row is None or (record.words_are_vital and row.is_draft(field)):
            continue
        if words := getattr(row, field):
            return Text(words, code, row.status_of(field, source))
    return Text("", language, FieldStatus.MISSING)
