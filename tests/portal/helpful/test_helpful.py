"""Readers say whether a page helped; only numbers are kept, and few are told."""

from collections.abc import Callable
from datetime import timedelta

from django.core.cache import caches
from django.test import Client
from django.utils import timezone

import pytest

from home.models import ContentPage
from portal.helpful.models import Count
from portal.helpful.selectors import FEW, verdicts
from portal.helpful.services import KEPT, count_answer, delete_old_counts
from portal.visitor_forms import tokens
from tests.home.factories import ContentPageFactory
from tests.home.trees import make_site, translate
from tests.portal.accounts.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def page() -> ContentPage:
    for cache in caches.all():
        cache.clear()
    tree = make_site(("en", "ar"))
    page = ContentPageFactory(parent=tree.home, slug="doctor", title="See a doctor")
    translate(page, "ar", title="زيارة الطبيب")
    return page


@pytest.fixture
def send(client: Client, monkeypatch: pytest.MonkeyPatch) -> Callable:
    """``send("ar", page=5, answer="yes")``, a minute after the question was opened."""

    def sent(language: str = "en", **fields: object):
        token = tokens.issue("helpful")
        later = tokens.now() + 60
        with monkeypatch.context() as patch:
            patch.setattr(tokens, "now", lambda: later)
            data = {"form_token": token, "answer": "yes"} | fields
            return client.post(f"/{language}/helpful/", data)

    return sent


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_page_asks_and_leads_to_the_question(client, page, language):
    html = client.get(f"/{language}/doctor/").content.decode()
    start = html.index(f'href="/{language}/helpful/?page=')
    assert client.get(html[start + 6 :].split('"')[0]).status_code == 200


def test_an_answer_is_a_number_of_that_day_and_nothing_else(send, page):
    assert send(page=page.pk).status_code == 303
    assert send(page=page.pk).status_code == 303
    count = Count.objects.get()
    assert (count.subject, count.language) == (str(page.translation_key), "en")
    assert (count.day, count.answer, count.number) == (timezone.localdate(), "yes", 2)


def test_the_page_is_one_in_all_languages_and_the_language_is_known(send, page):
    arabic = page.get_translations().get()
    send("ar", page=arabic.pk, answer="hard")
    count = Count.objects.get()
    assert (count.subject, count.language) == (str(page.translation_key), "ar")


def test_what_nobody_can_see_is_not_counted(send, page):
    page.live = False
    page.save()
    assert send(page=page.pk).status_code == 303
    assert send(page="x", record="y:1").status_code == 303
    assert not Count.objects.exists()


def test_without_an_answer_the_question_is_asked_again(send, page):
    answer = send(page=page.pk, answer="maybe")
    assert answer.status_code == 422
    assert "Please choose one answer." in answer.content.decode()


def test_few_answers_could_be_one_persons_and_are_told_from_nobody(page):
    def say(answer: str, number: int) -> None:
        for _time in range(number):
            count_answer(
                subject=str(page.translation_key), language="en", answer=answer
            )

    say("yes", FEW - 1)
    assert verdicts() == ([], 1)
    say("hard", 4)
    (verdict,), few = verdicts()
    assert (verdict.title, verdict.total, verdict.share) == ("See a doctor", 8, 50)
    assert few == 0


def test_counts_go_after_two_years(page):
    count_answer(subject="x", language="en", answer="yes")
    Count.objects.update(day=timezone.localdate() - KEPT - timedelta(days=1))
    count_answer(subject="y", language="en", answer="yes")
    delete_old_counts()
    assert [count.subject for count in Count.objects.all()] == ["y"]


def test_editors_read_it_and_translators_do_not(page):
    for _time in range(FEW):
        count_answer(subject=str(page.translation_key), language="en", answer="wrong")
    answers = {}
    for role in ("editor", "translator"):
        browser = Client()
        browser.force_login(UserFactory(role=role))
        answers[role] = browser.get("/admin/helpful/")
    assert "See a doctor" in answers["editor"].content.decode()
    assert "100 %" in answers["editor"].content.decode()
    assert answers["translator"].status_code == 302
