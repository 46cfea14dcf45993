"""A visitor reports a mistake from a page or a record, and reads the answer."""

import re

import pytest

from portal.reports import services
from portal.reports.models import Report
from tests.home.factories import ContentPageFactory
from tests.portal.accounts.factories import UserFactory
from tests.portal.alerts.factories import AlertFactory
from tests.portal.reports.factories import ReportFactory


def text(answer) -> str:
    return answer.content.decode()


def code_in(address: str) -> str:
    return re.search(r"/report/([0-9a-z]{26})/", address)[1]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_page_and_record_leads_to_the_form(client, page, contact, language):
    html = text(client.get(f"/{language}/doctor/"))
    form = f'href="/{language}/report/?page={page.pk}'
    assert f'{form}"' in html
    assert f'{form}&amp;record=contact:{contact.pk}"' in html


def test_a_kept_page_leads_to_the_form_about_itself(client, tree, page):
    other = ContentPageFactory(parent=tree.home, slug="other")
    for _time in range(2):
        assert f"?page={page.pk}" in text(client.get("/en/doctor/"))
        assert f"?page={other.pk}" in text(client.get("/en/other/"))


@pytest.mark.parametrize(
    "address", ["/en/report/", "/en/nowhere/", "/accounts/login/", "/"]
)
def test_forms_errors_and_sign_in_have_no_link(client, tree, address):
    assert "Is something wrong on this page" not in text(client.get(address))


def test_the_form_says_what_it_is_about(client, page, contact):
    html = text(client.get(f"/ar/report/?page={page.pk}&record=contact:{contact.pk}"))
    assert "عيادة" in html
    assert '<bdi lang="en" dir="ltr">See a doctor</bdi>' in html
    assert 'href="/ar/doctor/"' in html


def test_the_form_is_about_the_website_where_the_page_is_unknown(client, tree):
    draft = ContentPageFactory(parent=tree.home, title="Secret plan", live=False)
    html = text(client.get(f"/en/report/?page={draft.pk}"))
    assert "About this website" in html
    assert "Secret plan" not in html


def test_a_report_says_nothing_of_who_sent_it(send, page, contact):
    answer = send("ar", page=page.pk, record=f"contact:{contact.pk}", message="رقم خطأ")
    report = Report.objects.get()
    assert answer.status_code == 303
    assert (report.page_id, report.record_id) == (page.pk, contact.pk)
    assert (report.page_title, report.record_title) == ("See a doctor", "عيادة")
    assert (report.language, report.message) == ("ar", "رقم خطأ")
    assert report.revision_id == page.live_revision_id
    assert (report.received_at.minute, report.received_at.second) == (0, 0)
    code = code_in(answer.url)
    assert not any(
        code in str(getattr(report, field.attname)) for field in Report._meta.fields
    )


def test_something_else_needs_a_few_words(send, tree):
    answer = send(kind="other", message=" \n ")
    assert answer.status_code == 422
    assert "Please tell us in a few words" in text(answer)
    assert not Report.objects.exists()


def test_thanks_give_a_private_address_that_nobody_learns_of(client, send, page):
    sent = client.get(send(page=page.pk).url)
    html = text(sent)
    assert sent.headers["Referrer-Policy"] == "no-referrer"
    assert sent.headers["Cache-Control"] == "no-store"
    address = re.search(r'href="(http://testserver/en/report/[^"]+)"', html)[1]
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert "Nobody has looked at it yet" in text(answer)


def test_the_browsers_list_of_pages_tells_nothing_of_a_report(client, send, page):
    sent = send(page=page.pk, message="They hide at my aunt's")
    for address in (sent.url, sent.url.removesuffix("sent/")):
        title = re.search(r"<title>(.*?)</title>", text(client.get(address)), re.S)[1]
        assert title.strip()
        for told in ("aunt", page.title, "phone"):
            assert told not in title + address


def test_the_same_report_sent_twice_is_kept_once_even_without_the_cache(
    page, monkeypatch
):
    from portal.reports.subjects import Subject

    given = {"language": "en", "kind": "phone", "message": "", "secret": b"x" * 16}
    first = services.receive(subject=Subject(page), **given)
    assert services.receive(subject=Subject(page), **given).pk == first.pk
    assert Report.objects.count() == 1


def test_a_robot_is_thanked_without_an_address(client, send, tree):
    answer = send(website="x")
    assert answer.url == "/en/report/thanks/"
    assert client.get(answer.url).status_code == 200
    assert not Report.objects.exists()


@pytest.mark.parametrize("code", ["0" * 26, "short", "%00" * 9, "é" * 26, "a" * 5000])
def test_wrong_and_forgotten_codes_look_the_same(client, tree, code):
    answer = client.get(f"/ar/report/{code}/")
    assert answer.status_code in {400, 404}
    if answer.status_code == 404:
        assert '<html lang="ar" dir="rtl">' in text(answer)
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Referrer-Policy"] == "no-referrer"


def test_a_private_address_leaves_no_trace_in_the_log(client, tree, caplog):
    client.get(f"/en/report/{'0' * 26}/")
    client.post(f"/en/report/{'0' * 26}/")
    assert "0" * 26 not in caplog.text


def test_the_answer_is_read_in_its_own_language(client, tree):
    code = "a" * 26
    report = ReportFactory(code=code, message="<b>hello</b>")
    services.answer_and_close(
        report=report,
        answer="شكرا\n<i>تم</i>",
        language="ar",
        user=UserFactory(name="Ana Staff"),
    )
    html = text(client.get(f"/en/report/{code}/"))
    assert '<div class="callout" lang="ar" dir="rtl"><p>شكرا<br>&lt;i&gt;تم' in html
    assert "&lt;b&gt;hello" in html
    assert "Ana Staff" not in html


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("fixed", "You were right. We mended it."),
        ("right", "it is right as it is"),
        ("unclear", "We could not understand"),
        ("spam", "Your report is closed."),
    ],
)
def test_a_report_closed_without_answer_says_why(client, tree, reason, words):
    report = ReportFactory(code="b" * 26)
    services.close(report=report, reason=reason, user=UserFactory())
    html = text(client.get(f"/en/report/{'b' * 26}/"))
    assert words in html
    assert "Spam" not in html


def test_the_visitor_reads_whether_the_page_was_changed(client, send, page):
    code = code_in(send(page=page.pk).url)
    page.title = "See a nurse"
    page.save_revision()
    assert "Not yet." in text(client.get(f"/en/report/{code}/"))
    page.save_revision().publish()
    assert "Yes, on" in text(client.get(f"/en/report/{code}/"))


def test_the_visitor_reads_whether_the_record_was_changed(
    client, editor, send, page, contact
):
    from wagtail.log_actions import log

    code = code_in(send(page=page.pk, record=f"contact:{contact.pk}").url)
    assert "Not yet." in text(client.get(f"/en/report/{code}/"))
    log(contact, "wagtail.edit", user=UserFactory())
    assert "Yes, on" in text(client.get(f"/en/report/{code}/"))


def test_the_pages_of_a_report_need_few_queries(
    client, page, django_assert_max_num_queries
):
    AlertFactory()
    ReportFactory(code="c" * 26, page=page)
    for address in (f"/en/report/?page={page.pk}", f"/en/report/{'c' * 26}/"):
        client.get(address)
        with django_assert_max_num_queries(15 + 8):  # savepoints of the test
            client.get(address)
