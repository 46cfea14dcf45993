"""Alerts come and go by the clock; emergencies stand first."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from home.models import HomePage
from portal.alerts.selectors import current_alerts
from portal.languages.reader import Reader, reading
from portal.page_cache.time_limits import collecting_time_limits
from tests.portal.alerts.factories import AlertFactory
from tests.portal.languages.small_site import add
from tests.portal.menus.factories import LIVE, close_to_visitors
from tests.portal.plugin_core.asking import asking_for_modules

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        (NOON - SECOND, 0),
        (NOON, 1),
        (NOON + timedelta(hours=1) - SECOND, 1),
        (NOON + timedelta(hours=1), 0),
    ],
)
def test_an_alert_shows_from_its_start_until_its_end(
    moment: datetime, shown: int
) -> None:
    AlertFactory(starts_at=NOON, ends_at=NOON + timedelta(hours=1))
    with time_machine.travel(moment, tick=False):
        assert len(current_alerts()) == shown


def test_a_hidden_alert_is_not_shown() -> None:
    AlertFactory(hidden=True)
    assert current_alerts() == []


def test_emergencies_come_first_then_the_newest() -> None:
    for hours, level in ((3, "emergency"), (2, "information"), (1, "information")):
        start = NOON - timedelta(hours=hours)
        AlertFactory(starts_at=start, level=level, words={"en": {"title": f"{hours}"}})
    assert [str(alert.title) for alert in current_alerts(NOON)] == ["3", "1", "2"]


def test_an_alert_in_one_language_is_there_for_readers_of_all() -> None:
    AlertFactory(words={"es": {"title": "Nieve"}}, source_language="es")
    with reading(Reader("ar", LIVE)):
        (alert,) = current_alerts()
        assert (str(alert.title), alert.title.language) == ("Nieve", "es")


@pytest.mark.parametrize("alerts", [1, 5])
def test_alerts_cost_one_query_with_their_words_and_pages(
    alerts: int, home: HomePage, django_assert_num_queries
) -> None:
    page = add(home, "shelters")
    words = {"en": {"title": "Snow"}, "es": {"title": "Nieve"}}
    AlertFactory.create_batch(alerts, page=page, words=words)
    with (
        reading(Reader("es", LIVE)),
        asking_for_modules(),
        django_assert_num_queries(1),
    ):
        assert [alert.title for alert in current_alerts()] == ["Nieve"] * alerts


def test_an_alert_leads_to_its_page_under_the_readers_prefix(home: HomePage) -> None:
    AlertFactory(page=add(home, "shelters"))
    with reading(Reader("ar", LIVE)):
        assert current_alerts()[0].page_address == "/ar/shelters/"


def test_an_alert_does_not_lead_to_a_page_that_visitors_cannot_read(
    home: HomePage,
) -> None:
    draft, members = add(home, "draft"), add(home, "members")
    draft.live = False
    draft.save()
    close_to_visitors(members)
    for page in (draft, members):
        AlertFactory(page=page)
    with reading(Reader("en", LIVE)):
        assert [alert.page_address for alert in current_alerts()] == [None, None]


def test_a_page_is_good_until_the_nearest_start_or_end_of_a_shown_alert() -> None:
    hour = timedelta(hours=1)
    AlertFactory(starts_at=NOON + 2 * hour, ends_at=NOON + 5 * hour)
    AlertFactory(starts_at=NOON - hour, ends_at=NOON + 3 * hour)
    AlertFactory(starts_at=NOON - hour, ends_at=NOON + hour, hidden=True)
    limits = []
    for moment in (0, 2, 3, 5):
        with collecting_time_limits() as limit:
            current_alerts(NOON + moment * hour)
        limits.append(limit.until and (limit.until - NOON) // hour)
    assert limits == [2, 3, 5, None]
