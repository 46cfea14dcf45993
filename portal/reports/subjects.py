"""What a report is about: the page it came from, and perhaps one record on it."""

from dataclasses import dataclass
from datetime import datetime

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.urls import reverse

from wagtail.log_actions import registry
from wagtail.models import BaseLogEntry, Page, ReferenceIndex

from portal.contacts.models import SourcedRecord
from portal.languages.declared import DECLARED
from portal.languages.translations import public_pages
from portal.plugin_core.registry import slug_of
from portal.plugin_core.selectors import is_shown
from portal.words.texts import FieldStatus, Text

FACTS = "portal_contacts"
"""The app whose kinds need no app in their names."""

BIGGEST_KEY = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Subject:
    """Only what the visitor could see anyway; both none for the portal as a whole.

    A record that has a page of its own needs no other.
    """

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
    draft and open to everybody; a record that visitors see and that stands on that
    page or has one of its own. At most three queries.
    """
    found = public_page(page)
    if found is None:
        return Subject(record=record_by_itself(record))
    return Subject(found, record_on(found, record))


def public_page(key: str) -> Page | None:
    number = as_key(key)
    if number is None:
        return None
    return public_pages().filter(pk=number).select_related("locale").first()


def record_on(page: Page, name: str) -> SourcedRecord | None:
    model, number = named(name)
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
    return shown_record(model, number)


def record_by_itself(name: str) -> SourcedRecord | None:
    model, number = named(name)
    if number is None or model is None or not model.public_url_name:
        return None
    return shown_record(model, number)


def shown_record(model: type[SourcedRecord], key: int) -> SourcedRecord | None:
    module = slug_of(model._meta.app_label)
    if module and not is_shown(module):
        return None
    rows = model.objects.shown().filter(pk=key).fetch_with_words()
    return rows[0] if rows else None


def named(name: str) -> tuple[type[SourcedRecord] | None, int | None]:
    """Kind and key of ``contact:5`` or ``directory.service:5``; none each if wrong."""
    kind, _, key = name.partition(":")
    return record_kinds().get(kind), as_key(key)


def record_kinds() -> dict[str, type[SourcedRecord]]:
    """Every kind of sourced record by its name in addresses."""
    return {
        name_of_kind(model): model
        for model in apps.get_models()
        if issubclass(model, SourcedRecord)
    }


def name_of_kind(model: type[SourcedRecord]) -> str:
    """``contact``; with its app where it is not one of the common facts."""
    meta = model._meta
    return meta.model_name if meta.app_label == FACTS else meta.label_lower


def as_key(written: str) -> int | None:
    if not (written.isascii() and written.isdigit() and len(written) <= 10):
        return None
    number = int(written)
    return number if 0 < number <= BIGGEST_KEY else None


def name_of(record: SourcedRecord) -> str:
    """How addresses name a record: ``contact:5``."""
    return f"{name_of_kind(type(record))}:{record.pk}"


def own_address(record: SourcedRecord | None) -> str | None:
    """Its own public page under the reader's prefix, if it has one."""
    if record is None or not record.public_url_name:
        return None
    return reverse(record.public_url_name, args=[record.pk])


def last_change(page: Page | None, record: SourcedRecord | None) -> datetime | None:
    """When the record, or else the page, was last changed for readers; one query."""
    if record is not None:
        return log_of(record).values_list("timestamp", flat=True).first()
    return page.last_published_at if page is not None else None


def log_of(subject: Page | SourcedRecord) -> "QuerySet[BaseLogEntry]":
    """What was done to it, the latest first."""
    return registry.get_logs_for_instance(subject).order_by("-pk")
