"""Visitors with an old phone: narrow, scripts off, by keyboard, in their language."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.running_portal import Portal

pytestmark = pytest.mark.browser


def tab_to(visitor: Page, selector: str) -> Locator:
    """Press Tab until what fits ``selector`` has the focus, as often as a page has."""
    for _time in range(150):
        visitor.keyboard.press("Tab")
        focused = visitor.locator(":focus")
        if focused.count() and focused.evaluate("(e, s) => e.matches(s)", selector):
            return focused
    raise AssertionError(f"{selector} is not reached at {visitor.url}")


def test_by_keyboard_from_the_home_page_to_a_phone_number_in_arabic(visitor: Page):
    visitor.goto("/ar/")
    visitor.keyboard.press("Tab")
    expect(visitor.locator(":focus")).to_have_attribute("href", "#main")
    visitor.keyboard.press("Enter")
    tab_to(visitor, "a[href*='/ar/health/']")
    visitor.keyboard.press("Enter")
    visitor.wait_for_url("**/ar/health/")
    expect(visitor.locator("html")).to_have_attribute("dir", "rtl")
    tab_to(visitor, "main a[href*='/ar/health/']")
    visitor.keyboard.press("Enter")
    expect(tab_to(visitor, "main a[href^='tel:']")).to_be_visible()


def test_by_keyboard_from_a_search_to_a_service_in_arabic(visitor: Page):
    visitor.goto("/ar/")
    tab_to(visitor, "#need")
    visitor.keyboard.type("طعام")
    visitor.keyboard.press("Enter")
    visitor.wait_for_url("**/ar/search/?*")
    tab_to(visitor, ".found a[href*='/services/']")
    visitor.keyboard.press("Enter")
    visitor.wait_for_url("**/ar/services/*/")
    expect(tab_to(visitor, "main a[href^='tel:']")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_language_switched_in_mid_form_loses_nothing(
    browser: Browser, running_portal: Portal, scripts: bool
):
    context = browser.new_context(
        base_url=running_portal.url, java_script_enabled=scripts
    )
    page = context.new_page()
    page.goto("/en/health/see-a-doctor/")
    page.locator(".record-report a").first.click()
    subject = page.locator("[name=record]").input_value()
    page.locator("[name=kind][value=hours]").check()
    page.locator("[name=message]").fill("Closed on Fridays\nمغلق يوم الجمعة")
    for language in ("ar", "zh-hans", "en"):
        page.locator(f"button[name=switch][value={language}]").click()
        page.wait_for_url(f"**/{language}/report/**")
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.locator("[name=kind][value=hours]")).to_be_checked()
        expect(page.locator("[name=message]")).to_have_value(
            "Closed on Fridays\nمغلق يوم الجمعة"
        )
        expect(page.locator("[name=record]")).to_have_value(subject)
        expect(page.locator(".error-summary")).to_have_count(0)
    context.close()


def test_every_link_of_an_arabic_page_stays_in_arabic(visitor: Page):
    visitor.goto("/ar/")
    links = visitor.locator("main a, nav:not(.languages) a, .breadcrumbs a").all()
    paths = [link.get_attribute("href") or "" for link in links]
    inside = [path for path in paths if path.startswith("/")]
    switcher = {"/en/", "/es/", "/ar/"}
    assert len(inside) > 10
    assert [
        path for path in inside if not path.startswith("/ar/") and path not in switcher
    ] == []


def test_the_language_switch_keeps_the_page(visitor: Page):
    visitor.goto("/en/health/")
    visitor.get_by_role("link", name="Español").click()
    visitor.wait_for_url("**/es/health/")
    expect(visitor.locator("html")).to_have_attribute("lang", "es")
    visitor.get_by_role("link", name="العربية").click()
    visitor.wait_for_url("**/ar/health/")


@pytest.mark.parametrize(
    ("asks_for", "gets"),
    [
        ("es-MX,es;q=0.9", "/es/"),
        ("ar-EG", "/ar/"),
        ("fr-CA,en;q=0.5", "/fr/"),
        ("sw,en;q=0.5", "/en/"),
    ],
)
def test_the_front_door_opens_in_the_browsers_language(
    browser: Browser, running_portal: Portal, asks_for: str, gets: str
):
    context = browser.new_context(
        base_url=running_portal.url, extra_http_headers={"Accept-Language": asks_for}
    )
    page = context.new_page()
    page.goto("/")
    assert page.url == running_portal.url + gets
    context.close()


def test_a_visit_leaves_no_cookie_and_asks_nobody_else(
    browser: Browser, running_portal: Portal
):
    context = browser.new_context(base_url=running_portal.url)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in ("/", "/en/", "/ar/health/", "/es/nowhere/", "/en/feed/"):
        page.goto(path)
    assert context.cookies() == []
    assert [url for url in asked if not url.startswith(running_portal.url)] == []
    context.close()


def test_a_page_that_is_not_there_says_so_in_the_readers_language(visitor: Page):
    answer = visitor.goto("/ar/nowhere/")
    assert answer.status == 404
    expect(visitor.locator("html")).to_have_attribute("lang", "ar")
    expect(visitor.locator("html")).to_have_attribute("dir", "rtl")
