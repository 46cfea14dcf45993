"""What readers see of an alert."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from django.template.loader import render_to_string
from django.utils import timezone

import pytest

from portal.alerts.selectors import current_alerts
from portal.languages.reader import Reader, reading
from tests.portal.alerts.factories import AlertFactory
from tests.portal.menus.factories import LIVE

START = datetime(2026, 11, 22, 12, tzinfo=UTC)
END = datetime(2026, 11, 23, 22, 30, tzinfo=UTC)

pytestmark = pytest.mark.django_db


def shown_to(language: str) -> str:
    with (
        reading(Reader(language, LIVE)),
        timezone.override(ZoneInfo("America/New_York")),
    ):
        return render_to_string("alerts/alerts.html", {"alerts": current_alerts(START)})


def test_the_end_is_told_the_readers_way_by_the_citys_clock() -> None:
    AlertFactory(starts_at=START, ends_at=END, level="emergency")
    english, spanish = shown_to("en"), shown_to("es")
    assert "Monday, November 23, 2026" in english
    assert "5:30" in english
    assert "lunes, 23 de noviembre de 2026" in spanish
    assert 'class="alert alert-emergency"' in english


def test_words_in_another_language_are_marked_and_labelled() -> None:
    AlertFactory(starts_at=START, ends_at=END)
    arabic, english = shown_to("ar"), shown_to("en")
    assert '<bdi lang="en" dir="ltr">Snow</bdi>' in arabic
    assert "الإنجليزية" in arabic
    assert "alert-language" not in english


def test_words_of_staff_are_text_not_markup() -> None:
    words = {"title": "<script>x</script>", "message": "<img src=x onerror=y>"}
    AlertFactory(starts_at=START, ends_at=END, words={"en": words})
    for language in LIVE:
        assert "<script" not in shown_to(language)
        assert "<img" not in shown_to(language)


def test_nothing_is_drawn_without_alerts() -> None:
    assert shown_to("en").strip() == ""
