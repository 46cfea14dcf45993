"""Leaving a page fast, and the numbers without a network."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.running_portal import Portal

from .desk import page_id

pytestmark = pytest.mark.browser

ELSEWHERE = "**/www.weather.gov/**"


@pytest.fixture
def sensitive(running_portal: Portal, visitor: Page) -> Page:
    key = page_id(running_portal, "/home/law-and-rights/")
    change = (
        "from home.models import {0}; {0}.objects.filter(pk={1}).update(sensitive={2})"
    )
    told = ("shell", "-v0", "--no-imports", "-c")
    running_portal.manage(*told, change.format("TopicPage", key, True))
    visitor.route(ELSEWHERE, lambda route: route.fulfill(body="Sunny"))
    visitor.goto("/en/")
    visitor.goto("/en/law-and-rights/")
    yield visitor
    running_portal.manage(*told, change.format("TopicPage", key, False))


def test_back_does_not_return_to_the_page_that_was_left_fast(sensitive: Page):
    sensitive.get_by_role("link", name="Leave this page fast").click()
    expect(sensitive.locator("body")).to_have_text("Sunny")
    sensitive.go_back()
    assert sensitive.url.endswith("/en/")


def test_escape_three_times_leaves_too(sensitive: Page):
    for _press in range(3):
        sensitive.keyboard.press("Escape")
    expect(sensitive.locator("body")).to_have_text("Sunny")


def test_the_numbers_come_without_a_network(browser: Browser, running_portal: Portal):
    context = browser.new_context(base_url=running_portal.url)
    page = context.new_page()
    page.goto("/en/")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    context.set_offline(True)
    page.goto("/en/health/")
    expect(page.locator("h1")).to_have_text("Important numbers")
    expect(page.get_by_role("link", name="911")).to_be_visible()
    kept = page.evaluate(
        """async () => {
            const cache = await caches.open((await caches.keys())[0]);
            return (await cache.keys()).map((request) => new URL(request.url).pathname);
        }"""
    )
    assert [path for path in kept if not path.endswith(".css")] == ["/en/offline/"]
    context.close()
