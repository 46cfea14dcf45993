"""A module of the demo switched off, prepared and switched on on its screen."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

MODULE = "/admin/modules/directory/"


def state(staff: Page) -> str:
    return staff.locator(".module-door-word").first.inner_text()


def test_the_directory_is_switched_off_prepared_and_switched_on(staff: Page):
    staff.goto("/admin/")
    staff.get_by_role("link", name="Modules", exact=True).click()
    card = staff.locator("#module-directory")
    card.get_by_role("link", name="Switch off").click()
    expect(staff.locator("main")).to_contain_text("What visitors no longer see")
    expect(staff.locator("main")).to_contain_text("Nothing is lost.")
    staff.locator("main").get_by_role("button", name="Switch off").click()
    assert state(staff) == "Off"

    staff.locator("main").get_by_role("button", name="Prepare").click()
    expect(staff.locator(".messages")).to_contain_text("Only staff see it.")
    assert state(staff) == "Preparing"

    staff.locator("main").get_by_role("link", name="Switch on").click()
    expect(staff.locator("main")).to_contain_text("Personal data:")
    staff.locator("main").get_by_role("button", name="Switch on").click()
    assert state(staff) == "On"

    # undo leads back to preparing, and says before what visitors will miss
    staff.locator(".messages").get_by_role("link", name="Undo").click()
    expect(staff.locator("main")).to_contain_text("What visitors no longer see")
    staff.locator("main").get_by_role("button", name="Prepare").click()
    assert state(staff) == "Preparing"

    # as the demo has it
    staff.locator("main").get_by_role("link", name="Switch on").click()
    staff.locator("main").get_by_role("button", name="Switch on").click()
    expect(staff.locator(".module-history li").first).to_be_visible()
    staff.goto(MODULE)
    assert state(staff) == "On"
