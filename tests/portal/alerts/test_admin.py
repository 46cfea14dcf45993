"""Staff write alerts, see what is on, and end one with two clicks."""

from datetime import UTC, datetime, timedelta

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

import pytest

from home.models import HomePage
from portal.alerts.models import Alert
from portal.alerts.selectors import current_alerts
from tests.portal.accounts.factories import UserFactory
from tests.portal.alerts.factories import AlertFactory

SCREENS = "wagtailsnippets_portal_alerts_alert"
WHOLE = {
    "title": "Snow",
    "message": "Stay at home.",
    "level": "emergency",
    "starts_at": "2026-11-22 08:00",
    "ends_at": "2026-11-25 08:00",
    "page": "",
    "source_language": "en",
}


def address(name: str, *args: object) -> str:
    return reverse(f"{SCREENS}:{name}", args=args)


def browser_of(role: str) -> Client:
    browser = Client()
    browser.force_login(UserFactory(role=role))
    return browser


@pytest.fixture
def editor(home: HomePage) -> Client:
    return browser_of("editor")


def test_an_alert_is_written_with_its_words_on_one_screen(editor: Client) -> None:
    assert editor.get(address("add")).status_code == 200
    assert editor.post(address("add"), WHOLE).status_code == 302
    alert = Alert.objects.get()
    assert (str(alert.title), str(alert.message)) == ("Snow", "Stay at home.")
    assert editor.get(address("edit", alert.pk)).status_code == 200


def test_a_wrong_end_is_told_beside_the_end(editor: Client) -> None:
    answer = editor.post(address("add"), {**WHOLE, "ends_at": "2026-11-22 08:00"})
    errors = answer.context["form"].errors
    assert errors["ends_at"] == ["The end must come after the start."]
    assert not Alert.objects.exists()


def test_an_alert_that_is_on_can_be_ended_from_list_and_form(editor: Client) -> None:
    alert = AlertFactory()
    end = address("end", alert.pk)
    assert end in editor.get(address("list")).content.decode()
    assert end in editor.get(address("edit", alert.pk)).content.decode()
    assert "Snow" in editor.get(end).content.decode()
    assert current_alerts() == [alert]
    assert editor.post(end).url == address("list")
    assert current_alerts() == []
    assert end not in editor.get(address("list")).content.decode()


def test_ending_an_alert_too_early_says_why_not(editor: Client) -> None:
    alert = AlertFactory(starts_at=timezone.now() + timedelta(days=1))
    answer = editor.post(address("end", alert.pk), follow=True)
    assert "The end must come after the start." in answer.content.decode()


def test_a_translator_can_neither_end_nor_change_an_alert(home: HomePage) -> None:
    alert, translator = AlertFactory(), browser_of("translator")
    assert translator.get(address("list")).status_code == 200
    translator.post(address("end", alert.pk))
    translator.post(address("edit", alert.pk), {**WHOLE, "hidden": "on"})
    assert current_alerts() == [alert]


def test_the_list_says_where_each_alert_stands(editor: Client) -> None:
    AlertFactory(hidden=True)
    AlertFactory(starts_at=timezone.now() + timedelta(days=1))
    AlertFactory(starts_at=timezone.now() - timedelta(days=9))
    page = editor.get(address("list")).content.decode()
    assert all(word in page for word in ("Hidden", "Planned", "Ended"))


def test_the_list_tells_when_an_alert_to_come_begins(editor: Client) -> None:
    start = datetime(2090, 1, 2, 17, 30, tzinfo=UTC)
    AlertFactory(starts_at=start)
    assert "01/02/2090 12:30 p.m." in editor.get(address("list")).content.decode()


def test_a_long_list_costs_no_more_queries_than_a_short_one(editor: Client) -> None:
    counts = []
    for _number in range(6):
        AlertFactory(words={"en": {"title": "Snow"}, "es": {"title": "Nieve"}})
        editor.get(address("list"))
        with CaptureQueriesContext(connection) as queries:
            editor.get(address("list"))
        counts.append(len(queries))
    assert counts[0] == counts[-1] <= 40
