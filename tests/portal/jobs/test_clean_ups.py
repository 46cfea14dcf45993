"""The clock publishes by date and forgets what has ended."""

from datetime import timedelta

from django.core.cache import caches
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

import pytest
import time_machine

from portal.accounts.models import StaffSession
from portal.jobs.clock import tick
from tests.home.factories import ContentPageFactory
from tests.home.trees import make_site
from tests.portal.accounts.factories import UserFactory

pytestmark = pytest.mark.django_db


def count(table):
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT COUNT(*) FROM "{table}"')
        return cursor.fetchone()[0]


def test_a_page_appears_and_goes_by_its_dates():
    now = timezone.now()
    page = ContentPageFactory(
        parent=make_site(["en"]).home, live=False, responsible=UserFactory()
    )
    page.go_live_at = now + timedelta(hours=1)
    page.expire_at = now + timedelta(hours=2)
    page.save_revision().publish()
    states = []
    for hours in (0, 1, 2):
        with time_machine.travel(now + timedelta(hours=hours, seconds=1)):
            tick()
        page.refresh_from_db()
        states.append(page.live)
    assert states == [False, True, False]


def test_sessions_that_ended_are_forgotten():
    for number, days in enumerate((-1, 1)):
        ends = timezone.now() + timedelta(days=days)
        StaffSession.objects.create(session_key=f"key-{number}", expire_date=ends)
    tick()
    assert [session.session_key for session in StaffSession.objects.all()] == ["key-1"]


def test_old_drafts_are_deleted_and_the_latest_stays():
    page = ContentPageFactory(parent=make_site(["en"]).home)
    for _ in range(2):
        page.save_revision()
    page.revisions.update(created_at=timezone.now() - timedelta(days=500))
    tick()
    assert page.revisions.get() == page.latest_revision


def test_what_expired_in_the_database_cache_is_deleted(settings):
    settings.CACHES = settings.CACHES | {
        "default": {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": "portal_cache",
        }
    }
    call_command("createcachetable")
    caches["default"].set("old", 1, timeout=-1)
    caches["default"].set("new", 1, timeout=3600)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE portal_cache SET expires = %s", ["2020-01-01 00:00:00"])
    caches["default"].set("new", 1, timeout=3600)
    before = count("portal_cache")
    tick()
    assert before - count("portal_cache") >= 1
    assert caches["default"].get("new") == 1
