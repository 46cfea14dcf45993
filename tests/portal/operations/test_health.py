"""Probes are answered whatever is broken; staff read what is wrong and what to do."""

from datetime import timedelta

from django.core.files.storage import default_storage
from django.core.mail.backends.locmem import EmailBackend
from django.db import DatabaseError, connection
from django.urls import reverse
from django.utils import timezone

import pytest

from portal.jobs.clock import tick
from portal.jobs.models import Job, Run
from portal.operations.health import checks
from portal.operations.health.checks import HealthCheck, declare, findings
from tests.portal.accounts.factories import UserFactory

pytestmark = pytest.mark.django_db

SCREEN = reverse("portal_health")


def troubles():
    return {item.check.name: item.trouble for item in findings() if item.trouble}


@pytest.mark.parametrize("slash", ["", "/"])
def test_probes_answer_any_host_and_plain_http(client, settings, slash):
    settings.SECURE_SSL_REDIRECT = True
    for path, status in (("/health/live", "live"), ("/health/ready", "ready")):
        answer = client.get(path + slash, HTTP_HOST="10.0.0.7")
        assert (answer.status_code, answer.json()) == (200, {"status": status})
        assert answer.headers["Cache-Control"] == "no-store"
        assert not answer.cookies


def test_without_a_database_the_portal_lives_and_is_not_ready(client, monkeypatch):
    def away(*args):
        raise DatabaseError("password of the database")

    monkeypatch.setattr(connection, "cursor", away)
    monkeypatch.setattr(connection, "close", lambda: None)
    assert client.get("/health/live").status_code == 200
    answer = client.get("/health/ready")
    assert (answer.status_code, answer.json()) == (
        503,
        {"status": "waiting", "for": "database"},
    )


def test_probes_only_read(client):
    assert client.post("/health/ready").status_code == 405


def test_all_is_well_where_everything_answers():
    tick()
    assert troubles() == {}


def test_a_clock_that_stands_still_is_told():
    assert troubles() == {"clock": "It has never run."}
    tick()
    Run.objects.update(started_at=timezone.now() - timedelta(hours=1))
    assert "It last ran on" in troubles()["clock"]


def test_work_that_fails_is_named():
    tick()
    Run.objects.filter(name="jobs.forget_drafts").update(failures=2, failure="OSError")
    assert "Delete drafts" in troubles()["clock"]


def test_long_work_that_nobody_does_is_told():
    tick()
    long_ago = timezone.now() - timedelta(minutes=11)
    Job.objects.create(kind="gone.import", state="running", leased_until=long_ago)
    assert troubles() == {"jobs": "1 piece of work is not getting on."}
    Job.objects.update(leased_until=timezone.now())
    assert troubles() == {}


def test_a_storage_and_a_mail_server_that_are_away_are_told_without_their_words(
    monkeypatch,
):
    def away(*args):
        raise OSError("key AKIA123 refused")

    tick()
    monkeypatch.setattr(type(default_storage._wrapped), "save", away, raising=False)
    monkeypatch.setattr(EmailBackend, "open", away)
    assert troubles() == {"storage": "OSError", "mail": "OSError"}


def test_two_checks_cannot_have_one_name(monkeypatch):
    monkeypatch.setattr(checks, "_checks", {})
    declare(HealthCheck("a", "A", "", bool))
    with pytest.raises(ValueError, match="a"):
        declare(HealthCheck("a", "B", "", bool))


def test_administrators_see_the_screen_and_are_told_on_their_dashboard(client):
    client.force_login(UserFactory(role="administrator"))
    screen = client.get(SCREEN).content.decode()
    assert "It has never run." in screen
    assert "Publish and end pages by their dates" in screen
    assert "Something needs a look" in client.get("/admin/").content.decode()
    tick()
    assert "Something needs a look" not in client.get("/admin/").content.decode()


def test_others_see_neither(client):
    client.force_login(UserFactory(role="editor"))
    assert client.get(SCREEN).status_code == 302
    assert "Something needs a look" not in client.get("/admin/").content.decode()
