"""Leaving a page fast, and the numbers without a network."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.running_portal import Portal

from .desk import page_id

pytestmark = pytest.mark.browser

ELSEWHERE = "**/www.weather.gov/**"


@pytest.fixture
def sensitive(running_portal: Portal) -> Iterator[str]:
    """A page on which being seen can do harm."""

    def mark(value: bool) -> None:
        key = page_id(running_portal, "/home/law-and-rights/")
        change = f"TopicPage.objects.filter(pk={key}).update(sensitive={value})"
        running_portal.manage(
            *("shell", "-v0", "--no-imports", "-c"),
            f"from home.models import TopicPage; {change}",
        )

    mark(True)
    yield "/en/law-and-rights/"
    mark(False)


@pytest.fixture
def reader(browser: Browser, running_portal: Portal, sensitive: str) -> Iterator[Page]:
    """Reads that page with scripts on, after the home page."""
    context = browser.new_context(base_url=running_portal.url)
    page = context.new_page()
    page.route(ELSEWHERE, lambda route: route.fulfill(body="Sunny"))
    page.goto("/en/")
    page.goto(sensitive)
    yield page
    context.close()


def test_back_does_not_return_to_the_page_that_was_left_fast(reader: Page):
    reader.get_by_role("link", name="Leave this page fast").click()
    expect(reader.locator("body")).to_have_text("Sunny")
    reader.go_back()
    assert reader.url.endswith("/en/")


def test_escape_three_times_leaves_too(reader: Page):
    for _press in range(3):
        reader.keyboard.press("Escape")
    expect(reader.locator("body")).to_have_text("Sunny")


def test_without_scripts_the_link_leads_away_too(visitor: Page, sensitive: str):
    visitor.route(ELSEWHERE, lambda route: route.fulfill(body="Sunny"))
    visitor.goto(sensitive)
    visitor.get_by_role("link", name="Leave this page fast").click()
    expect(visitor.locator("body")).to_have_text("Sunny")


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
