"""The responsible person hears of a report, sooner or later, and once."""

from datetime import timedelta

from django.core import mail
from django.utils import timezone

import pytest

from portal.jobs.schedule import all_recurring
from portal.reports.mails import people_for, send_mails
from portal.reports.models import Report
from tests.portal.accounts.factories import UserFactory
from tests.portal.reports.factories import ReportFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper(page, contact):
    contact.responsible = UserFactory(email="keeper@example.org")
    contact.save()
    page.responsible = UserFactory(email="page@example.org")
    page.save()
    return contact.responsible


def report_on(page, contact=None, **fields):
    from django.contrib.contenttypes.models import ContentType

    if contact:
        fields["record_type"] = ContentType.objects.get_for_model(contact)
        fields["record_id"] = contact.pk
    return ReportFactory(page=page, page_title=page.title, **fields)


def test_the_mail_holds_no_word_of_the_visitor(page, contact, keeper):
    report = report_on(page, contact, message="my own words")
    assert send_mails() == 1
    letter = mail.outbox[0]
    assert letter.to == ["keeper@example.org"]
    assert "my own words" not in letter.subject + letter.body
    assert f"/admin/reported/{report.pk}/" in letter.body
    assert "See a doctor" in letter.body


def test_a_mail_goes_out_once(page, contact, keeper):
    report_on(page, contact)
    assert [send_mails(), send_mails()] == [1, 0]
    assert len(mail.outbox) == 1


def test_without_a_record_the_keeper_of_the_page_hears_of_it(page, keeper):
    report_on(page)
    send_mails()
    assert mail.outbox[0].to == ["page@example.org"]


def test_who_left_hears_of_nothing(page, contact, keeper):
    keeper.is_active = False
    keeper.save()
    assert [person.email for person in people_for(report_on(page, contact))] == [
        "page@example.org"
    ]


def test_where_nobody_is_responsible_administrators_hear_of_it(tree):
    UserFactory(role="administrator", email="gone@example.org", is_active=False)
    people = [UserFactory(role="administrator") for _number in range(6)]
    UserFactory(role="editor")
    assert people_for(ReportFactory()) == people[:5]


def test_a_failed_mail_is_tried_again_after_growing_pauses(
    page, keeper, monkeypatch, caplog
):
    report = report_on(page)

    def broken(*args, **kwargs):
        raise OSError("cannot reach page@example.org")

    pauses = []
    with monkeypatch.context() as patch:
        patch.setattr("portal.reports.mails.send_mail", broken)
        for _time in range(3):
            Report.objects.update(mail_next_at=timezone.now())
            assert send_mails() == 0
            report.refresh_from_db()
            pauses.append((report.mail_next_at - timezone.now()).total_seconds())
    assert report.mail_tries == 3
    assert pauses[0] < pauses[1] < pauses[2]
    assert "page@example.org" not in caplog.text
    assert send_mails() == 0, "not before the pause is over"
    Report.objects.update(mail_next_at=timezone.now() - timedelta(seconds=1))
    assert send_mails() == 1


def test_nobody_is_told_of_what_is_closed(page, keeper):
    report_on(page, closed_at=timezone.now())
    assert send_mails() == 0


def test_a_title_cannot_write_into_the_head_of_the_mail(page, keeper):
    Report.objects.filter(pk=report_on(page).pk).update(
        page_title="Doctor\nBcc: everybody@example.org"
    )
    send_mails()
    assert mail.outbox[0].recipients() == ["page@example.org"]


def test_the_clock_knows_both_works():
    names = {work.name for work in all_recurring()}
    assert {"reports.send_mail", "reports.delete_old"} <= names
