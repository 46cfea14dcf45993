"""An alert has an end, and the end comes after the start."""

from datetime import UTC, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

import pytest
import time_machine

from home.models import HomePage
from portal.alerts.models import Alert
from tests.portal.alerts.factories import AlertFactory
from tests.portal.languages.small_site import add

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@time_machine.travel(NOON, tick=False)
def test_a_new_alert_begins_now_and_ends_in_three_days() -> None:
    alert = Alert()
    assert (alert.starts_at, alert.ends_at) == (NOON, NOON + timedelta(days=3))


@pytest.mark.django_db
@pytest.mark.parametrize("minutes", [0, -1])
def test_an_end_that_is_not_after_the_start_is_refused_at_the_end(minutes: int) -> None:
    alert = Alert(starts_at=NOON, ends_at=NOON + timedelta(minutes=minutes))
    with pytest.raises(ValidationError) as refused:
        alert.full_clean()
    assert refused.value.message_dict["ends_at"] == [
        "The end must come after the start."
    ]


@pytest.mark.django_db
def test_the_database_refuses_it_too() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Alert.objects.create(starts_at=NOON, ends_at=NOON)


@pytest.mark.parametrize(
    ("moment", "hidden", "standing"),
    [
        (timedelta(seconds=-1), False, "planned"),
        (timedelta(0), False, "showing"),
        (timedelta(0), True, "hidden"),
        (timedelta(hours=1), False, "ended"),
        (timedelta(hours=1), True, "ended"),
    ],
)
def test_staff_see_where_an_alert_stands(
    moment: timedelta, hidden: bool, standing: str
) -> None:
    alert = Alert(starts_at=NOON, ends_at=NOON + timedelta(hours=1), hidden=hidden)
    assert alert.standing(NOON + moment) == standing


def test_an_alert_outlives_the_page_it_leads_to(home: HomePage) -> None:
    page = add(home, "shelters")
    alert = AlertFactory(page=page)
    page.delete()
    alert.refresh_from_db()
    assert alert.page is None
