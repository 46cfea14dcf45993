"""Tells readers how far they can trust the words of a record."""

from collections.abc import Collection, Iterable, Iterator

from django.utils.translation import get_language, gettext_noop

from portal.languages.interface import Told, told

from .models import TranslatableRecord
from .texts import FieldStatus, Text

NOT_YET = gettext_noop("Some of this is not yet in your language.")
OUTDATED = gettext_noop(
    "The original of some words here has changed. They may not be right any more."
)
MACHINE = gettext_noop(
    "A computer translated some of this. No person has checked it yet."
)


def notices(
    record: TranslatableRecord,
    fields: Collection[str] = (),
    *,
    language_is_said: bool = False,
) -> list[Told]:
    """What to say of the record's words as the reader gets them; no query of its own.

    ``fields`` are those that are shown, all by default. ``language_is_said`` where the
    reader is told already that the words are in another language.
    """
    return notices_of(_texts(record, fields), language_is_said=language_is_said)


def notices_of(texts: Iterable[Text], *, language_is_said: bool = False) -> list[Told]:
    """As ``notices``, for words of several records."""
    texts = list(texts)
    statuses = {text.status for text in texts}
    is_foreign = any(text.language != get_language() for text in texts)
    applies = {
        NOT_YET: is_foreign and not language_is_said,
        OUTDATED: FieldStatus.OUTDATED in statuses,
        MACHINE: FieldStatus.MACHINE in statuses,
    }
    return [told(message) for message, holds in applies.items() if holds]


def _texts(record: TranslatableRecord, fields: Collection[str]) -> Iterator[Text]:
    for field in record.words_model().word_fields():
        is_shown = not fields or field.name in fields
        if is_shown and (text := record.say(field.name)):
            yield text
