"""What a report is about: the page it came from, and perhaps one record on it."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet

from wagtail.log_actions import registry
from wagtail.models import BaseLogEntry, Page, ReferenceIndex

from portal.contacts.models import Contact, Figure, Hours, Place, SourcedRecord
from portal.languages.declared import DECLARED
from portal.languages.translations import public_pages
from portal.words.texts import FieldStatus, Text

RECORD_KINDS: dict[str, type[SourcedRecord]] = {
    "contact": Contact,
    "place": Place,
    "hours": Hours,
    "figure": Figure,
}
"""Names of the kinds in addresses: ``contact:5``."""

BIGGEST_KEY = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Subject:
    """Only what the visitor could see anyway; both none for the portal as a whole."""

    page: Page | None = None
    record: SourcedRecord | None = None

    @property
    def page_title(self) -> Text | None:
        """The page's title, which knows its language."""
        if self.page is None:
            return None
        code = self.page.locale.language_code
        code = code if code in DECLARED else ""
        return Text(self.page.title, code, FieldStatus.REVIEWED)

    @property
    def record_title(self) -> Text | None:
        """The record's name, in the reader's language if it has it."""
        return self.record.say(self.record.title_field) if self.record else None


def find_subject(page: str, record: str) -> Subject:
    """What these two parameters of an address name, as far as visitors may know it.

    ``page`` is a key, ``record`` a kind and a key (``contact:5``). A page that is no
    draft and open to everybody; a record that is not hidden and stands on that page.
    At most three queries.
    """
    found = public_page(page)
    if found is None:
        return Subject()
    return Subject(found, record_on(found, record))


def public_page(key: str) -> Page | None:
    number = as_key(key)
    if number is None:
        return None
    return public_pages().filter(pk=number).select_related("locale").first()


def record_on(page: Page, name: str) -> SourcedRecord | None:
    kind, _, key = name.partition(":")
    number, model = as_key(key), RECORD_KINDS.get(kind)
    if number is None or model is None:
        return None
    shown = ReferenceIndex.objects.filter(
        object_id=str(page.pk),
        content_type_id=page.content_type_id,
        to_content_type=ContentType.objects.get_for_model(model),
        to_object_id=str(number),
    )
    if not shown.exists():
        return None
    rows = model.objects.shown().filter(pk=number).fetch_with_words()
    return rows[0] if rows else None


def as_key(written: str) -> int | None:
    if not (written.isascii() and written.isdigit() and len(written) <= 10):
        return None
    number = int(written)
    return number if 0 < number <= BIGGEST_KEY else None


def name_of(record: SourcedRecord) -> str:
    """How addresses name a record: ``contact:5``; empty for a kind they do not know."""
    for name, model in RECORD_KINDS.items():
        if isinstance(record, model):
            return f"{name}:{record.pk}"
    return ""


def last_change(page: Page | None, record: SourcedRecord | None) -> datetime | None:
    """When the record, or else the page, was last changed for readers; one query."""
    if record is not None:
        return log_of(record).values_list("timestamp", flat=True).first()
    return page.last_published_at if page is not None else None


def log_of(subject: Page | SourcedRecord) -> "QuerySet[BaseLogEntry]":
    """What was done to it, the latest first."""
    return registry.get_logs_for_instance(subject).order_by("-pk")
