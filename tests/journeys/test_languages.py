"""A language made live, retired and switched off on its screen."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def set_state(staff: Page, language: str, button: str) -> None:
    staff.goto("/admin/languages/")
    row = staff.locator("li, tr").filter(has_text=language).last
    row.get_by_role("link", name=button).or_(
        row.get_by_role("button", name=button)
    ).first.click()
    staff.locator("main form [type=submit]").last.click()
    expect(staff.locator(".messages")).to_be_visible()


def test_swahili_is_made_live_retired_and_switched_off(staff: Page, visitor: Page):
    assert visitor.goto("/sw/health/").status == 404
    set_state(staff, "Swahili", "Make live")
    assert visitor.goto("/sw/health/").status == 200
    expect(visitor.locator("html")).to_have_attribute("lang", "sw")
    expect(visitor.locator("main")).to_have_attribute("lang", "en")
    expect(visitor.get_by_role("link", name="Kiswahili", exact=True)).to_be_visible()

    set_state(staff, "Swahili", "Retire")
    visitor.goto("/sw/health/")
    assert visitor.url.endswith("/en/health/")
    expect(visitor.get_by_role("link", name="Kiswahili", exact=True)).to_have_count(0)

    set_state(staff, "Swahili", "Switch off")
    assert visitor.goto("/sw/health/").status == 404
