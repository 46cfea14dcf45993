"""Writes: a report comes in, goes through staff's hands, and is forgotten."""

from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from wagtail.log_actions import log

from .codes import code_of, digest_of
from .models import Report
from .selectors import KEPT_CLOSED, KEPT_OPEN, KEPT_SPAM
from .subjects import Subject, last_change, log_of

TAKEN = "portal.report.take"
ANSWERED = "portal.report.answer"
CLOSED = "portal.report.close"
REOPENED = "portal.report.reopen"


def receive(
    *, subject: Subject, language: str, kind: str, message: str, secret: bytes
) -> Report:
    """Keep what a visitor sent; once only for the same ``secret``."""
    page, record = subject.page, subject.record
    about = record or page
    last_entry = log_of(about).values_list("pk", flat=True).first() if about else 0
    report = Report(
        page=page,
        page_title=(subject.page_title or "")[:255],
        revision_id=page.live_revision_id if page else None,
        record_type=ContentType.objects.get_for_model(record) if record else None,
        record_id=record.pk if record else None,
        record_title=(subject.record_title or "")[:255],
        changed_before=last_change(page, record),
        entry_before=last_entry or 0,
        language=language,
        kind=kind,
        message=message,
        received_at=timezone.now().replace(minute=0, second=0, microsecond=0),
        code_digest=digest_of(code_of(secret)),
    )
    report.full_clean(validate_unique=False, validate_constraints=False)
    values = {
        field.attname: getattr(report, field.attname)
        for field in Report._meta.concrete_fields
        if field.attname not in {"id", "code_digest"}
    }
    kept, _made = Report.objects.get_or_create(
        code_digest=report.code_digest, defaults=values
    )
    return kept


def take(*, report: Report, user: AbstractBaseUser) -> Report:
    """Say that ``user`` looks after it. ``ValidationError`` once it is closed."""
    with transaction.atomic():
        report = _locked(report)
        _must_be_open(report)
        report.state, report.handled_by = Report.State.IN_WORK, user
        report.save()
        log(report, TAKEN, user=user)
    return report


def answer_and_close(
    *, report: Report, answer: str, language: str, user: AbstractBaseUser
) -> Report:
    """Give the visitor an answer to read at the private address.

    ``ValidationError`` without words, or once it is closed.
    """
    with transaction.atomic():
        report = _locked(report)
        _must_be_open(report)
        if not answer.strip():
            raise ValidationError({"answer": _("Write an answer.")})
        report.answer, report.answer_language = answer.strip(), language
        report.state, report.close_reason = Report.State.ANSWERED, ""
        report.handled_by = user
        report.answered_at = report.closed_at = timezone.now()
        report.full_clean(validate_unique=False)
        report.save()
        log(report, ANSWERED, user=user)
    return report


def close(*, report: Report, reason: str, user: AbstractBaseUser) -> Report:
    """Close it without an answer. ``ValidationError`` once it is closed."""
    with transaction.atomic():
        report = _locked(report)
        _must_be_open(report)
        report.state, report.close_reason = Report.State.CLOSED, reason
        report.handled_by, report.closed_at = user, timezone.now()
        report.full_clean(validate_unique=False)
        report.save()
        log(report, CLOSED, user=user, data={"reason": reason})
    return report


def reopen(*, report: Report, user: AbstractBaseUser) -> Report:
    """Undo the closing; an answer that was given stays to be read and changed."""
    with transaction.atomic():
        report = _locked(report)
        if report.is_closed:
            report.state, report.close_reason = Report.State.IN_WORK, ""
            report.handled_by, report.closed_at = user, None
            report.save()
            log(report, REOPENED, user=user)
    return report


def delete_old_reports(at: datetime | None = None) -> int:
    """Forget what was kept long enough; how many there were."""
    at = at or timezone.now()
    spam = Q(close_reason=Report.Reason.SPAM, closed_at__lte=at - KEPT_SPAM)
    closed = Q(closed_at__lte=at - KEPT_CLOSED)
    never_closed = Q(closed_at=None, received_at__lte=at - KEPT_OPEN)
    deleted, _by_model = Report.objects.filter(spam | closed | never_closed).delete()
    return deleted


def _locked(report: Report) -> Report:
    return Report.objects.select_for_update().get(pk=report.pk)


def _must_be_open(report: Report) -> None:
    if report.is_closed:
        raise ValidationError(
            _("Somebody has closed this report in the meantime. Open it again first.")
        )
