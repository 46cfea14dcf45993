"""Somebody leaves an editor open and goes away; somebody leaves the team."""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

from django.utils.crypto import get_random_string

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.running_portal import (
    ROOT,
    Portal,
    free_port,
    sign_in,
    wait_until_it_answers,
)

from .desk import open_editor, page_id

pytestmark = pytest.mark.browser

IDLE_SECONDS = 60
EDITOR = "editor@riverbend.example"


@pytest.fixture
def impatient_portal(running_portal: Portal) -> Iterator[Portal]:
    """The same portal behind one more server, which ends sessions after a minute."""
    port = free_port()
    url = f"http://localhost:{port}"
    environment = running_portal.environment | {
        "PORT": str(port),
        "PORTAL_URL": url,
        "SESSION_IDLE_MINUTES": "1",
    }
    server = subprocess.Popen(
        [
            *(sys.executable, "-m", "gunicorn", "portal.wsgi", "--workers", "2"),
            *("--bind", f"127.0.0.1:{port}", "--threads", "4", "--log-level", "error"),
        ],
        cwd=ROOT,
        env=environment,
    )
    try:
        wait_until_it_answers(url + "/en/")
        yield replace(running_portal, url=url, environment=environment)
    finally:
        server.terminate()
        server.wait(timeout=20)


def test_an_editor_left_open_ends_and_nothing_typed_is_lost(
    browser: Browser, impatient_portal: Portal
):
    context = browser.new_context(base_url=impatient_portal.url, locale="en-US")
    page = context.new_page()
    asked: list[str] = []
    page.on("response", lambda answer: asked.append(f"{answer.status} {answer.url}"))
    sign_in(page, EDITOR)
    home = page_id(impatient_portal, "/home/")
    open_editor(page, f"/admin/pages/add/home/contentpage/{home}/")
    page.locator("#id_title").press_sequentially("Where to skate")
    saved = page.locator(".w-autosave-indicator__state--saved")
    expect(saved).to_be_visible(timeout=20_000)
    editor = re.search(r"/admin/pages/\d+/edit/", page.url).group()

    # nobody touches it: pings, an autosave and the preview go on by themselves
    page.wait_for_timeout(15_000)
    asked.clear()
    page.evaluate(
        """() => {
            const title = document.getElementById('id_title');
            title.value = 'Where to skate in winter';
            title.dispatchEvent(new Event('input', { bubbles: true }));
            title.dispatchEvent(new Event('change', { bubbles: true }));
        }"""
    )
    warning = page.get_by_role("alertdialog", name="Are you still there?")
    expect(warning).to_be_visible(timeout=IDLE_SECONDS * 1000)
    expect(warning).to_contain_text("You will be signed out in less than a minute.")
    expect(warning.get_by_role("button", name="Stay signed in")).to_be_focused()
    assert [line for line in asked if line.startswith("200") and "/ping/" in line]
    assert [line for line in asked if line.startswith("200") and editor in line]

    over = page.get_by_role("alertdialog", name="You are signed out")
    expect(over).to_be_visible(timeout=IDLE_SECONDS * 1000)
    expect(page.locator("#id_title")).to_have_count(0)
    assert context.request.get("/admin/", max_redirects=0).status == 302

    over.get_by_role("link", name="Sign in again").click()
    fill_sign_in(page)
    page.wait_for_url(f"**{editor}")
    expect(page.locator("#id_title")).to_have_value("Where to skate in winter")
    context.close()


def test_who_answers_the_warning_stays_signed_in(
    browser: Browser, impatient_portal: Portal
):
    context = browser.new_context(base_url=impatient_portal.url, locale="en-US")
    page = context.new_page()
    sign_in(page, EDITOR)
    warning = page.get_by_role("alertdialog", name="Are you still there?")
    expect(warning).to_be_visible(timeout=IDLE_SECONDS * 1000)
    with page.expect_response(
        lambda answer: answer.request.method == "POST" and "still-here" in answer.url
    ):
        page.keyboard.press("Enter")
    expect(warning).to_be_hidden()
    left = context.request.get("/admin/still-here/").json()["seconds"]
    assert left > IDLE_SECONDS - 10
    context.close()


def test_who_is_deactivated_is_out_at_the_next_request_in_every_worker(
    browser: Browser, running_portal: Portal, staff: Page
):
    password = get_random_string(20)
    made = running_portal.manage(
        *("shell", "--verbosity=0", "-c"),
        "from portal.accounts.services import add_person; "
        "user = add_person(email='leaver@example.org', name='Leaver', role='editor'); "
        f"user.set_password({password!r}); user.save(); print('id', user.pk)",
    )
    person = re.search(r"id (\d+)", made).group(1)
    context = browser.new_context(base_url=running_portal.url)
    page = context.new_page()
    page.goto("/accounts/login/")
    fill_sign_in(page, "leaver@example.org", password)
    page.wait_for_url("**/admin/")
    assert statuses(page) == {200}
    staff.goto(f"/admin/users/edit/{person}/")
    staff.locator("[name=is_active]").uncheck()
    staff.locator("footer button[type=submit]").first.click()
    expect(staff.locator(".messages")).to_contain_text("updated")
    assert statuses(page) == {302}
    context.close()


def fill_sign_in(page: Page, email: str = EDITOR, password: str | None = None) -> None:
    from home.demo.people import PASSWORD

    page.locator("input[name=login]").fill(email)
    page.locator("input[name=password]").fill(password or PASSWORD)
    page.locator("main button[type=submit]").first.click()


def statuses(page: Page) -> set[int]:
    """Answers to many requests at once, so that each worker gives some."""
    return set(
        page.evaluate(
            """async () => {
                const ask = () => fetch('/admin/account/', { redirect: 'manual' });
                const answers = await Promise.all(Array.from({ length: 24 }, ask));
                return answers.map(({ type, status }) =>
                    type === 'opaqueredirect' ? 302 : status === 403 ? 302 : status);
            }"""
        )
    )
