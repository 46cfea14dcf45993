"""Ending an alert takes it away everywhere at once and is written down."""

from datetime import UTC, datetime, timedelta

from django.core.exceptions import ValidationError
from django.utils import timezone

from wagtail.log_actions import registry

import pytest

from portal.alerts.selectors import current_alerts
from portal.alerts.services import ENDED_EARLY, end_alert
from tests.portal.accounts.factories import UserFactory
from tests.portal.alerts.factories import AlertFactory

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)

pytestmark = pytest.mark.django_db


def test_an_ended_alert_is_gone_and_the_log_knows_who_did_it() -> None:
    alert, user = AlertFactory(), UserFactory()
    end_alert(alert=alert, user=user)
    assert current_alerts() == []
    (entry,) = registry.get_logs_for_instance(alert).filter(action=ENDED_EARLY)
    assert entry.user == user


def test_ending_an_alert_that_is_over_changes_nothing() -> None:
    alert = AlertFactory(starts_at=NOON - timedelta(days=9))
    end = alert.ends_at
    assert end_alert(alert=alert, at=NOON).ends_at == end
    assert not registry.get_logs_for_instance(alert).exists()


def test_an_alert_that_has_not_begun_is_not_ended() -> None:
    alert = AlertFactory(starts_at=timezone.now() + timedelta(hours=1))
    with pytest.raises(ValidationError):
        end_alert(alert=alert)
