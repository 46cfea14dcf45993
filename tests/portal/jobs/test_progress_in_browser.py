"""How far a job is comes up to date by itself, and for those without script too."""

import pytest
from playwright.sync_api import Page, expect

from tests.running_portal import Portal

pytestmark = pytest.mark.browser

MAKE = (
    "from portal.jobs.models import Job; "
    "from portal.accounts.models import User; "
    "me = User.objects.get(email='administrator@riverbend.example'); "
    "print(Job.objects.create(kind='gone.import', state='running', done=1, total=4, "
    "started_by=me).pk)"
)
CHANGE = (
    "from django.utils.timezone import now; from portal.jobs.models import Job; "
    "Job.objects.filter(pk={pk}).update({changes})"
)
MILLISECONDS = 20_000


def shell(portal: Portal, script: str) -> str:
    return portal.manage("shell", "-v0", "-c", script).strip()


def test_the_bar_moves_and_the_end_is_told(running_portal: Portal, staff: Page) -> None:
    pk = shell(running_portal, MAKE)
    staff.goto(f"/admin/reports/long-work/{pk}/")
    bar = staff.locator("progress")
    expect(bar).to_have_attribute("value", "1")
    stop = staff.get_by_role("button", name="Stop this work")
    expect(stop).to_be_visible()
    shell(running_portal, CHANGE.format(pk=pk, changes="done=3"))
    expect(bar).to_have_attribute("value", "3", timeout=MILLISECONDS)
    expect(staff.get_by_text("3 of 4")).to_be_visible()
    ended = "done=4, state='done', finished_at=now(), counts=dict(added=4)"
    shell(running_portal, CHANGE.format(pk=pk, changes=ended))
    expect(staff.get_by_text("It is done.")).to_be_visible(timeout=MILLISECONDS)
    expect(staff.get_by_text("added")).to_be_visible()
    expect(bar).to_have_count(0)
    expect(stop).to_be_hidden()
