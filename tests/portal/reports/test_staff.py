"""Staff find a report in the queue, answer it, close it, and see what was changed."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from wagtail.log_actions import log

import pytest

from portal.reports.models import Report
from tests.portal.accounts.factories import UserFactory
from tests.portal.reports.factories import ReportFactory
from tests.portal.reports.test_mails import report_on

LIST = "/admin/reported/"


def screen(report: Report) -> str:
    return reverse("portal_reports:report", args=[report.pk])


def text(answer) -> str:
    return answer.content.decode()


def test_the_menu_counts_the_new_ones(editor):
    ReportFactory.create_batch(2)
    ReportFactory(state=Report.State.IN_WORK)
    assert "Reported mistakes (2 new)" in text(editor.get("/admin/"))


def test_the_queue_says_what_each_is_about(editor, page):
    ReportFactory(page=page, page_title="See a doctor", language="ar")
    html = text(editor.get(LIST))
    for words in ("See a doctor", "A phone number is wrong", "العربية", "Not sent yet"):
        assert words in html


def test_the_queue_is_narrowed_by_state_kind_language_and_hands(editor):
    mine = ReportFactory(page_title="Mine", kind="hours", language="ar")
    ReportFactory(page_title="Other")
    editor.post(screen(mine), {"action": "take"})
    for query in ("state=in_work", "kind=hours", "language=ar", "mine=me"):
        html = text(editor.get(f"{LIST}?{query}"))
        assert ">Mine<" in html.replace("\n", "").replace(" ", ""), query
        assert "Other" not in html, query
    assert "Other" in text(editor.get(f"{LIST}?mine=nobody"))


def test_the_words_of_a_visitor_are_shown_as_words(editor):
    report = ReportFactory(language="ar", message="<script>alert(1)</script>")
    html = text(editor.get(screen(report)))
    assert "&lt;script&gt;alert(1)" in html
    assert '<blockquote class="portal-report-words" lang="ar" dir="auto">' in html


def test_a_report_is_taken_answered_and_opened_again(editor):
    report = ReportFactory()
    editor.post(screen(report), {"action": "take"})
    report.refresh_from_db()
    assert report.handled_by.email == "editor@example.org"
    answer = {"action": "answer", "answer": "Thank you!", "answer_language": "en"}
    editor.post(screen(report), answer)
    report.refresh_from_db()
    assert (report.state, report.answer) == ("answered", "Thank you!")
    editor.post(screen(report), {"action": "reopen"})
    report.refresh_from_db()
    assert not report.is_closed


def test_a_report_is_closed_with_a_reason(editor):
    report = ReportFactory()
    assert editor.post(screen(report), {"action": "close"}).status_code == 200
    editor.post(screen(report), {"action": "close", "reason": "fixed"})
    report.refresh_from_db()
    assert (report.state, report.close_reason) == ("closed", "fixed")


def test_an_answer_that_came_too_late_changes_nothing(editor):
    report = ReportFactory()
    editor.post(screen(report), {"action": "close", "reason": "right"})
    answer = editor.post(
        screen(report),
        {"action": "answer", "answer": "Late", "answer_language": "en"},
        follow=True,
    )
    assert "in the meantime" in text(answer)
    report.refresh_from_db()
    assert report.answer == ""


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"action": "delete"},
        {"action": "answer", "answer": "", "answer_language": "en"},
        {"action": "answer", "answer": "x", "answer_language": "'"},
        {"action": "answer", "answer": "x\0", "answer_language": "en"},
        {"action": "answer", "answer": "x" * 10_000, "answer_language": "en"},
        {"action": "close", "reason": "because"},
    ],
)
def test_hostile_input_changes_nothing(editor, data):
    report = ReportFactory()
    assert editor.post(screen(report), data).status_code in {200, 302}
    report.refresh_from_db()
    assert (report.state, report.answer) == ("new", "")


@pytest.mark.parametrize(
    "query",
    ["p=99999999", "p='", "state='", "language=%00", "mine='", "ordering=';--", "q='"],
)
def test_a_strange_question_to_the_queue_is_answered(editor, query):
    ReportFactory()
    assert editor.get(f"{LIST}?{query}").status_code in {200, 400, 404}


def test_staff_see_what_was_changed_since(editor, send, page, contact):
    send(page=page.pk)
    report = Report.objects.get()
    assert "Visitors see no change yet." in text(editor.get(screen(report)))
    page.title = "See a nurse"
    page.save_revision(user=UserFactory()).publish()
    log(page, "wagtail.publish", user=UserFactory(name="Ana"))
    html = text(editor.get(screen(report)))
    compare = reverse(
        "wagtailadmin_pages:revisions_compare",
        args=[page.pk, report.revision_id, "live"],
    )
    assert compare in html
    assert "Visitors see a change since" in html
    assert "(Ana)" in html
    assert editor.get(compare).status_code == 200


def test_the_record_is_one_step_away(editor, page, contact):
    html = text(editor.get(screen(report_on(page, contact))))
    edit = reverse("wagtailsnippets_portal_contacts_contact:edit", args=[contact.pk])
    assert edit in html
    assert reverse("wagtailadmin_pages:unpublish", args=[page.pk]) in html


def test_a_mail_that_did_not_go_out_stays_visible(editor):
    report = ReportFactory(mail_tries=3)
    html = text(editor.get(screen(report)))
    assert "The mail about this report has not gone out yet." in html
    assert "It was tried 3 times." in html


def test_many_are_closed_as_spam_at_once(editor):
    reports = ReportFactory.create_batch(3)
    kept = ReportFactory()
    address = reverse(
        "wagtail_bulk_action", args=["portal_reports", "report", "close_as_spam"]
    )
    query = "&".join(f"id={report.pk}" for report in reports)
    assert editor.get(f"{address}?{query}").status_code == 200
    editor.post(f"{address}?{query}&next={LIST}")
    assert Report.objects.filter(close_reason="spam").count() == 3
    kept.refresh_from_db()
    assert not kept.is_closed


def test_translators_and_strangers_see_no_report(tree):
    report = ReportFactory(message="my own words")
    translator = Client()
    translator.force_login(UserFactory(role="translator"))
    spam = reverse(
        "wagtail_bulk_action", args=["portal_reports", "report", "close_as_spam"]
    )
    for address in (LIST, f"{LIST}results/", screen(report), f"{spam}?id={report.pk}"):
        assert "my own words" not in text(translator.get(address))
        assert Client().get(address).status_code == 302
    assert "Reported mistakes" not in text(translator.get("/admin/"))
    translator.post(screen(report), {"action": "take"})
    translator.post(f"{spam}?id={report.pk}")
    report.refresh_from_db()
    assert report.state == "new"


def test_who_may_only_look_changes_nothing(tree):
    from django.contrib.auth.models import Permission

    report, person = ReportFactory(), UserFactory()
    person.user_permissions.add(
        Permission.objects.get(codename="view_report"),
        Permission.objects.get(codename="access_admin"),
    )
    browser = Client()
    browser.force_login(person)
    html = text(browser.get(screen(report)))
    assert 'name="action"' not in html
    browser.post(screen(report), {"action": "take"})
    report.refresh_from_db()
    assert report.state == "new"


def test_nobody_adds_or_deletes_a_report(tree):
    superuser = Client()
    superuser.force_login(UserFactory(is_superuser=True))
    html = text(superuser.get(LIST))
    assert "/add/" not in html
    assert "/delete/" not in html


def test_the_screens_need_the_same_few_queries(editor, page, contact):
    counts = []
    for number in (1, 12):
        reports = [report_on(page, contact) for _number in range(number)]
        for report in reports:
            log(contact, "wagtail.edit", user=UserFactory())
            report.handled_by = UserFactory()
            report.save()
        for address in (LIST, screen(reports[0])):
            editor.get(address)
            with CaptureQueriesContext(connection) as queries:
                editor.get(address)
            counts.append(len(queries))
    assert counts[0] == counts[2] <= 40
    assert counts[1] == counts[3] <= 40
