"""What the clock does, seen by visitors of a running portal with two processes."""

import re
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from urllib.request import urlopen

import pytest

from tests.running_portal import ROOT, Portal

pytestmark = pytest.mark.browser

LANGUAGES = ("en", "es", "ar")
WORKER_SECONDS = 60
CLOCK_SECONDS = 90

MAKE_ALERT = """
from datetime import timedelta
from django.utils import timezone
from portal.alerts.models import Alert
from portal.words.services import save_words
start = timezone.now() + timedelta(seconds=15)
alert = Alert.objects.create(starts_at=start, ends_at=start + timedelta(seconds=10))
save_words(record=alert, language="en", values={{"title": "{title}"}})
print(start.timestamp(), alert.ends_at.timestamp())
"""

SCHEDULE = """
from datetime import timedelta
from django.utils import timezone
from home.models import ContentPage
page = ContentPage.objects.get(slug="{slug}", locale__language_code="en")
page.unpublish()
page.go_live_at = timezone.now() + timedelta(seconds=2)
page.save_revision().publish()
print(page.live)
"""

A_PAGE = """
from home.models import ContentPage
page = ContentPage.objects.filter(locale__language_code="en", live=True).order_by("pk")
page = page.filter(depth=4).first()
print(page.slug, page.get_url())
"""

ENQUEUE = """
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page
from django_tasks_db.models import DBTaskResult
page = Page.objects.order_by("-pk").first().specific
page.save()
print(DBTaskResult.objects.count())
"""


def status(address: str) -> int:
    try:
        with urlopen(address, timeout=20) as answer:
            return answer.status
    except OSError as refusal:
        return refusal.code


def text_of(address: str) -> str:
    with urlopen(address, timeout=20) as answer:
        return answer.read().decode()


def tick_until_done(portal: Portal, work: str) -> None:
    """The clock does it once a minute: who ticked before this test may have it wait."""
    time.sleep(2)
    end = time.monotonic() + CLOCK_SECONDS
    while work not in portal.manage("tick"):
        assert time.monotonic() < end, f"{work} was not done"
        time.sleep(5)


@dataclass
class Look:
    """A look at a page: when it began and ended, and whether the alert was there."""

    language: str
    begun: float
    ended: float
    shows: bool


def test_an_alert_begins_and_ends_on_warm_pages_in_every_language(
    running_portal: Portal,
) -> None:
    title = "River is rising"
    words = running_portal.manage("shell", "-v0", "-c", MAKE_ALERT.format(title=title))
    start, end = map(float, words.split()[-2:])
    looks = []
    while time.time() < end + 1:
        for language in LANGUAGES:
            begun = time.time()
            shows = title in text_of(f"{running_portal.url}/{language}/")
            looks.append(Look(language, begun, time.time(), shows))
        time.sleep(0.1)
    for language in LANGUAGES:
        mine = [look for look in looks if look.language == language]
        before = [look for look in mine if look.ended < start]
        during = [look for look in mine if look.begun >= start and look.ended < end]
        after = [look for look in mine if look.begun >= end]
        assert before and during and after, "too slow to see anything"  # noqa: PT018
        assert not any(look.shows for look in before + after)
        assert all(look.shows for look in during)


def test_a_page_appears_at_its_time(running_portal: Portal) -> None:
    slug, path = running_portal.manage("shell", "-v0", "-c", A_PAGE).split()[-2:]
    address = running_portal.url + path
    assert status(address) == 200
    script = SCHEDULE.format(slug=slug)
    assert running_portal.manage("shell", "-v0", "-c", script).split()[-1] == "False"
    assert status(address) == 404
    tick_until_done(running_portal, "jobs.publish_by_date")
    assert status(address) == 200


def test_the_worker_ticks_does_what_waits_and_ends_when_told(
    running_portal: Portal,
) -> None:
    waiting = running_portal.manage("shell", "-v0", "-c", ENQUEUE).split()[-1]
    assert int(waiting) > 0
    worker = subprocess.Popen(
        [sys.executable, "manage.py", "work"], cwd=ROOT, env=running_portal.environment
    )
    left = (
        "from django_tasks_db.models import DBTaskResult as T; from portal.jobs.models "
        "import Run; print(T.objects.filter(status='READY').count(), "
        "Run.objects.filter(succeeded_at=None).count(), Run.objects.count())"
    )
    try:
        end = time.monotonic() + WORKER_SECONDS
        while time.monotonic() < end:
            state = running_portal.manage("shell", "-v0", "-c", left).split()[-3:]
            if re.fullmatch(r"0 0 [1-9]\d*", " ".join(state)):
                break
        else:
            pytest.fail(f"still waiting: {state}")
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(timeout=20) == 0
    finally:
        worker.kill()
