"""Reads: one visitor's report, and what became of what it is about."""

from datetime import datetime, timedelta

from django.db.models import QuerySet

from wagtail.models import BaseLogEntry

from portal.contacts.models import SourcedRecord

from .codes import digest_of
from .models import Report
from .subjects import last_change, log_of

KEPT_CLOSED = timedelta(days=90)
KEPT_SPAM = timedelta(days=7)
KEPT_OPEN = timedelta(days=365)

SHOWN_ENTRIES = 10


def report_by_code(code: str) -> Report | None:
    """The report at a private address; none for a code that is wrong or forgotten."""
    digest = digest_of(code)
    if not digest:
        return None
    return (
        Report.objects.select_related("page__locale").filter(code_digest=digest).first()
    )


def kept_until(report: Report) -> datetime:
    """When the report is deleted, as things stand."""
    if report.closed_at is None:
        return report.received_at + KEPT_OPEN
    is_spam = report.close_reason == Report.Reason.SPAM
    return report.closed_at + (KEPT_SPAM if is_spam else KEPT_CLOSED)


def record_of(report: Report) -> SourcedRecord | None:
    """The record it is about as it is now, hidden or not; none where it is gone."""
    if report.record_type_id is None or report.record_id is None:
        return None
    model = report.record_type.model_class()
    if model is None or not issubclass(model, SourcedRecord):
        return None
    rows = model.objects.filter(pk=report.record_id).fetch_with_words()
    return rows[0] if rows else None


def changed_since(report: Report, record: SourcedRecord | None) -> datetime | None:
    """When what it is about was last changed after the report came, or none."""
    page = None if report.record_id else report.page
    changed = last_change(page, record)
    if changed is None or changed == report.changed_before:
        return None
    return changed


def entries_since(
    report: Report, record: SourcedRecord | None
) -> "QuerySet[BaseLogEntry] | list[BaseLogEntry]":
    """What the log says was done since, the latest first; one query."""
    subject = record or report.page
    if subject is None or (report.record_id and record is None):
        return []
    entries = log_of(subject).select_related("user")
    return entries.filter(pk__gt=report.entry_before)[:SHOWN_ENTRIES]
