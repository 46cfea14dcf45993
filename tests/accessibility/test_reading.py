"""Pages read well on a small screen, with large text, without a mouse or scripts."""

import pytest
from playwright.sync_api import Page

from tests.accessibility.axe import report
from tests.accessibility.demo_addresses import (
    FALLBACK,
    OTHER_LIVE_LANGUAGES,
    OTHER_SAMPLE,
    PAGE_TYPES,
    public_pages,
)

pytestmark = pytest.mark.browser

SAMPLE = [
    *(
        f"/{language}{path}"
        for language in ("en", "ar")
        for path in PAGE_TYPES.values()
    ),
    *(
        f"/{language}{path}"
        for language in OTHER_LIVE_LANGUAGES
        for path in OTHER_SAMPLE[:5]
    ),
    FALLBACK,
    "/en/report/",
    "/ar/report/",
    "/en/share/",
    "/ar/share/",
    "/accounts/login/",
]

TOO_WIDE = """() => [...document.querySelectorAll('body *')]
    .filter((element) => {
        const box = element.getBoundingClientRect();
        const room = document.documentElement.clientWidth;
        return box.width && (box.right > room + 1 || box.left < -1)
            && !element.closest('.visually-hidden, .skip');
    })
    .map((element) => `${element.tagName} ${element.className}`)"""

SCROLLS_SIDEWAYS = """() =>
    document.documentElement.scrollWidth > document.documentElement.clientWidth"""

DOUBLE_THE_TEXT = """() => {
    const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
    document.documentElement.style.fontSize = `${size * 2}px`;
}"""


def sideways(page: Page) -> list[str]:
    """What makes the page wider than the screen."""
    wide = page.evaluate(TOO_WIDE)
    if page.evaluate(SCROLLS_SIDEWAYS):
        wide = wide or ["the page scrolls sideways"]
    return [f"{page.url}: {element}" for element in wide]


@pytest.fixture
def sample(private_addresses) -> list[str]:
    return [*SAMPLE, *private_addresses("en"), *private_addresses("ar")]


def test_no_page_scrolls_sideways_on_the_smallest_screen(open_page, sample):
    page = open_page("/en/", viewport={"width": 320, "height": 568})
    wide = []
    for address in sample:
        page.goto(address)
        wide += sideways(page)
    assert not wide, report(wide)


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_scrolls_sideways_with_text_of_double_size(open_page, sample, width):
    page = open_page("/en/", viewport={"width": width, "height": 800})
    wide = []
    for address in sample:
        page.goto(address)
        page.evaluate(DOUBLE_THE_TEXT)
        wide += sideways(page)
    assert not wide, report(wide)


def test_every_page_works_without_scripts_and_sets_no_cookie(visitor, running_portal):
    for address in public_pages(running_portal):
        answer = visitor.goto(address)
        assert answer.status == 200, address
        assert visitor.locator("h1").count() == 1, address
        assert visitor.locator("main").inner_text().strip(), address
        language = address.split("/")[1]
        assert visitor.locator("html").get_attribute("lang") == language, address
    assert visitor.context.cookies() == []


def test_a_visitor_without_scripts_goes_on_and_changes_the_language(visitor):
    visitor.goto("/en/")
    visitor.locator(".menu-main a").first.click()
    visitor.locator(".language-tab").click()
    visitor.locator("#languages a[lang=ar]").click()
    visitor.wait_for_url("**/ar/first-30-days/")
    assert visitor.locator("html").get_attribute("dir") == "rtl"


@pytest.mark.parametrize("width", [320, 390, 699, 700, 1280])
@pytest.mark.parametrize("path", ["/", "/school/", "/report/"])
def test_every_language_can_be_seen_once_on_a_page(open_page, width, path):
    page = open_page(f"/en{path}", viewport={"width": width, "height": 800})
    for language in ("en", "ar", *OTHER_LIVE_LANGUAGES):
        choice = f"nav :is(a, button)[lang={language}]:visible"
        assert page.locator(choice).count() == 1, language


@pytest.mark.parametrize(
    "path", ["/services/?need=food", "/search/?q=food", "/search/?q=طعام"]
)
@pytest.mark.parametrize("language", ["en", "ar", *OTHER_LIVE_LANGUAGES])
def test_on_a_phone_the_first_find_starts_in_the_upper_half(open_page, language, path):
    page = open_page(f"/{language}{path}")
    first = page.locator(":is(.directory-list, .found) > li").first
    assert first.bounding_box()["y"] < page.viewport_size["height"] / 2


def test_a_visit_asks_no_other_host_and_leaves_no_complaint(open_page, running_portal):
    page = open_page("/en/")
    elsewhere, complaints = [], []
    own_host = (running_portal.url + "/", "data:")
    page.on(
        "request",
        lambda request: (
            None if request.url.startswith(own_host) else elsewhere.append(request.url)
        ),
    )
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for address in SAMPLE:
        if PAGE_TYPES["wrong address"] not in address:
            page.goto(address, wait_until="networkidle")
    assert elsewhere == []
    assert complaints == []
