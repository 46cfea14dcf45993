"""The screens of invitations and second factors break no rule of axe."""

import re

import pytest
from playwright.sync_api import Page

from home.demo.people import PASSWORD
from tests.accessibility.axe import report, violations
from tests.accessibility.test_reading import sideways
from tests.devices import add_passkey_device, app_code
from tests.running_portal import Portal, sign_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("language", ["en", "ar"]),
]
SMALLEST = {"width": 320, "height": 568}

MAKE_PERSON = """
from wagtail.users.models import UserProfile
from home.demo.people import PASSWORD
from portal.accounts.services import add_person
person = add_person(email="{email}", name="Noor", role="editor")
person.set_password(PASSWORD)
person.save()
UserProfile.objects.create(user=person, preferred_language="{language}")
"""

INVITE = """
from portal.accounts.invitations.selectors import invitation_link
from portal.accounts.services import add_person
print(invitation_link(user=add_person(email="{email}", name="Noor", role="editor")))
"""


def broken(page: Page, language: str) -> list[str]:
    """What axe finds, and what is wider than the smallest screen."""
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator("h1").count() == 1
    return violations(page, best_practice=True) + sideways(page)


def submit(page: Page) -> None:
    page.locator("main form [type=submit]").first.click()
    page.wait_for_load_state()


def test_an_invitation(open_page, running_portal: Portal, language: str):
    script = INVITE.format(email=f"invited.{language}@riverbend.example")
    link = running_portal.manage("shell", "--no-imports", "-c", script).split()[-1]
    path = re.sub("^https?://[^/]+", "", link)
    page = open_page(path, locale=language, viewport=SMALLEST)
    assert page.locator("input[type=password]").count() == 2
    found = broken(page, language)
    page.locator("input[type=password]").first.fill("short")
    submit(page)
    found += broken(page, language)
    page.goto("/accounts/invitation/no/such/")
    found += broken(page, language)
    assert not found, report(found)


def test_second_factors(open_page, running_portal: Portal, language: str):
    email = f"factors.{language}@riverbend.example"
    script = MAKE_PERSON.format(email=email, language=language)
    running_portal.manage("shell", "--no-imports", "-c", script)
    page = open_page("/", locale=language, viewport=SMALLEST)
    add_passkey_device(page.context, page)
    sign_in(page, email)
    page.goto("/accounts/2fa/")
    found = broken(page, language)

    page.goto("/accounts/2fa/totp/activate/")
    found += broken(page, language)
    key = re.sub(r"\s", "", page.locator("code.key").inner_text())
    page.locator("input[name=code]").fill("0")
    submit(page)
    found += broken(page, language)
    page.locator("input[name=code]").fill(app_code(key))
    submit(page)
    assert page.locator(".codes li").count() == 10
    found += broken(page, language)

    page.goto("/accounts/2fa/webauthn/add/")
    found += broken(page, language)
    submit(page)
    page.wait_for_url(re.compile(r"/2fa/(recovery-codes/)?$"))
    for address in (
        "/accounts/2fa/",
        "/accounts/2fa/recovery-codes/generate/",
        "/accounts/2fa/totp/deactivate/",
        "/accounts/reauthenticate/",
        "/accounts/2fa/reauthenticate/",
    ):
        page.goto(address)
        assert page.url.endswith(address)
        found += broken(page, language)
    for kind in ("edit", "remove"):
        page.goto("/accounts/2fa/")
        page.locator(f"main a[href$='/{kind}/']").first.click()
        page.wait_for_load_state()
        found += broken(page, language)

    page.goto("/accounts/logout/")
    submit(page)
    page.goto("/accounts/login/")
    page.locator("input[name=login]").fill(email)
    page.locator("input[name=password]").fill(PASSWORD)
    submit(page)
    page.wait_for_url("**/2fa/authenticate/**")
    found += broken(page, language)
    page.locator("input[name=code]").fill("0")
    page.locator("input[name=code]").press("Enter")
    page.locator(".error-summary").wait_for()
    found += broken(page, language)
    assert not found, report(found)
