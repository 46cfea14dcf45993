"""A report goes from hand to hand, and is forgotten in time."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.utils import timezone

from wagtail.models import ModelLogEntry, ReferenceIndex

import pytest

from portal.reports import services
from portal.reports.models import Report
from portal.reports.selectors import kept_until
from tests.portal.accounts.factories import UserFactory
from tests.portal.reports.factories import ReportFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def user():
    return UserFactory()


def actions(report: Report) -> list[str]:
    entries = ModelLogEntry.objects.filter(object_id=str(report.pk)).order_by("pk")
    return [entry.action for entry in entries]


def test_taking_answering_and_opening_again_are_logged(user):
    report = ReportFactory(message="my own words")
    services.take(report=report, user=user)
    services.answer_and_close(report=report, answer="Thanks", language="en", user=user)
    services.reopen(report=report, user=user)
    report.refresh_from_db()
    assert report.state == Report.State.IN_WORK
    assert report.answer == "Thanks"
    assert report.closed_at is None
    assert actions(report) == [
        "portal.report.take",
        "portal.report.answer",
        "portal.report.reopen",
    ]
    kept = str(list(ModelLogEntry.objects.values_list("data", "label")))
    assert "my own words" not in kept


def test_what_is_closed_is_not_closed_a_second_time(user):
    report = ReportFactory()
    services.close(report=report, reason="right", user=user)
    for step in (
        lambda: services.close(report=report, reason="spam", user=user),
        lambda: services.take(report=report, user=user),
        lambda: services.answer_and_close(
            report=report, answer="No", language="en", user=user
        ),
    ):
        with pytest.raises(ValidationError, match="in the meantime"):
            step()
    report.refresh_from_db()
    assert report.close_reason == "right"


@pytest.mark.parametrize("answer", ["", "  \n"])
def test_an_answer_needs_words(user, answer):
    with pytest.raises(ValidationError):
        services.answer_and_close(
            report=ReportFactory(), answer=answer, language="en", user=user
        )


def test_an_unknown_reason_is_refused(user):
    with pytest.raises(ValidationError):
        services.close(report=ReportFactory(), reason="because", user=user)


@pytest.mark.parametrize(
    ("closed_days", "received_days", "reason", "gone"),
    [
        (None, 364, "", False),
        (None, 366, "", True),
        (89, 100, "fixed", False),
        (91, 100, "fixed", True),
        (6, 6, "spam", False),
        (8, 8, "spam", True),
    ],
)
def test_old_reports_are_forgotten(closed_days, received_days, reason, gone):
    now = timezone.now()
    closed = None if closed_days is None else now - timedelta(days=closed_days)
    report = ReportFactory(
        received_at=now - timedelta(days=received_days),
        closed_at=closed,
        close_reason=reason,
    )
    assert (kept_until(report) <= now) is gone
    assert services.delete_old_reports() == int(gone)
    assert services.delete_old_reports() == 0


def test_a_report_outlives_its_page_and_its_keeper(page, user):
    report = ReportFactory(page=page, page_title=page.title, handled_by=user)
    page.delete()
    user.delete()
    report.refresh_from_db()
    assert (report.page, report.handled_by) == (None, None)
    assert report.about == "See a doctor"


def test_reports_are_in_no_index_and_their_name_tells_nothing(page):
    report = ReportFactory(page=page, message="my own words")
    assert str(report) == f"Report {report.pk}"
    assert not ReferenceIndex.model_is_indexable(Report)
