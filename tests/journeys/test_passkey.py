"""Staff sign in by passkey, by an app's code and by a recovery code."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from home.demo.people import PASSWORD
from tests.devices import add_passkey_device, app_code
from tests.running_portal import Portal

pytestmark = pytest.mark.browser


@pytest.fixture
def desk(browser: Browser, running_portal: Portal) -> Iterator[Page]:
    context = browser.new_context(
        base_url=running_portal.url,
        locale="en-US",
        viewport={"width": 1280, "height": 900},
    )
    yield context.new_page()
    context.close()


def make_person(portal: Portal, email: str) -> None:
    portal.manage(
        *("shell", "--verbosity=0", "-c"),
        "from portal.accounts.services import add_person; "
        f"user = add_person(email={email!r}, name='Rosa', role='editor'); "
        f"user.set_password({PASSWORD!r}); user.save()",
    )


def give_password(page: Page, email: str) -> None:
    page.goto("/accounts/login/")
    page.locator("input[name=login]").fill(email)
    page.locator("input[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def sign_out(page: Page) -> None:
    page.goto("/accounts/logout/")
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url(lambda address: "/accounts/" not in address)


def give_code(page: Page, code: str) -> None:
    page.locator("input[name=code]").fill(code)
    page.get_by_role("button", name="Sign in", exact=True).click()


def test_a_passkey_is_added_and_opens_the_door_without_password(
    desk: Page, running_portal: Portal
):
    email = "rosa.passkey@riverbend.example"
    make_person(running_portal, email)
    add_passkey_device(desk.context, desk)
    give_password(desk, email)
    desk.wait_for_url("**/admin/")
    desk.goto("/admin/account/#tab-actions")
    desk.get_by_role("link", name="Sign-in and security").click()
    desk.get_by_role("link", name="Add a passkey").click()
    desk.get_by_label("Name").fill("My phone")
    desk.get_by_role("button", name="Add this passkey").click()

    # spare codes come at once
    expect(desk.get_by_role("heading", level=1)).to_have_text("Recovery codes")
    expect(desk.locator(".codes li")).to_have_count(10)
    desk.get_by_role("link", name="go on").click()
    expect(desk.get_by_text("My phone").first).to_be_visible()

    # the same phone is told that it has one already
    desk.get_by_role("link", name="Add a passkey").click()
    desk.get_by_role("button", name="Add this passkey").click()
    expect(desk.get_by_role("alert")).to_contain_text("already")

    sign_out(desk)
    desk.goto("/accounts/login/?next=/admin/account/")
    desk.get_by_role("button", name="Sign in with a passkey").click()
    desk.wait_for_url(re.compile(r"^[^?]+/admin/account/"))

    # with the password, the passkey is the second step
    sign_out(desk)
    give_password(desk, email)
    expect(desk.get_by_role("heading", level=1)).to_have_text("One more step")
    desk.get_by_role("button", name="Use a passkey").click()
    desk.wait_for_url("**/admin/")


def test_an_app_gives_codes_and_a_paper_the_spare_ones(
    desk: Page, running_portal: Portal
):
    email = "rosa.app@riverbend.example"
    make_person(running_portal, email)
    give_password(desk, email)
    desk.wait_for_url("**/admin/")
    desk.goto("/accounts/2fa/")
    desk.get_by_role("link", name="Set up an app").click()
    expect(desk.locator("img.qr")).to_have_js_property("complete", True)
    key = re.sub(r"\s", "", desk.locator("code.key").inner_text())
    desk.locator("input[name=code]").fill(app_code(key))
    desk.get_by_role("button", name="Finish").click()
    expect(desk.locator(".codes li")).to_have_count(10)
    spare = desk.locator(".codes li").first.inner_text().strip()
    with desk.expect_download() as saved:
        desk.get_by_role("link", name="Save as a file").click()
    assert spare in saved.value.path().read_text()

    sign_out(desk)
    give_password(desk, email)
    desk.wait_for_url("**/2fa/authenticate/")
    desk.goto("/admin/")
    expect(desk).to_have_url(re.compile("/accounts/2fa/authenticate/"))
    give_code(desk, "000000")
    expect(desk.get_by_role("alert").first).to_contain_text("does not work")
    give_code(desk, app_code(key))
    desk.wait_for_url("**/admin/")

    sign_out(desk)
    give_password(desk, email)
    give_code(desk, spare)
    desk.wait_for_url("**/admin/")
    desk.goto("/accounts/2fa/")
    expect(desk.get_by_text("You have 9 recovery codes left.")).to_be_visible()
