"""The staff screens of our own fit a phone, and text of double size."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.accessibility.axe import report
from tests.accessibility.test_reading import DOUBLE_THE_TEXT

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("language", ["en", "ar"]),
]

SCREENS = (
    "/admin/modules/",
    "/admin/modules/directory/",
    "/admin/modules/directory/on/",
    "/admin/modules/directory/off/",
)

# Wagtail's own bars around it, some beside the screen until they are opened, are not
# looked at; wide tables can be moved within their frame
TOO_WIDE = """() => [...document.querySelectorAll('.nice-padding *')]
    .filter((element) => {
        const box = element.getBoundingClientRect();
        const room = document.documentElement.clientWidth;
        return box.width && (box.right > room + 1 || box.left < -1)
            && !element.closest('.w-sr-only')
            && !element.parentElement.closest('[role=region][tabindex="0"]');
    })
    .map((element) => element.outerHTML.slice(0, 80))"""


@pytest.fixture
def sized_desk(desk: Callable[[str], Page], language: str):
    page = desk(language)
    size = page.viewport_size
    yield page
    page.set_viewport_size(size)


@pytest.mark.parametrize(
    ("width", "doubled"), [(390, False), (390, True), (1280, True)]
)
def test_nothing_lies_beside_the_screen(
    sized_desk: Page, import_screens: list[str], width: int, doubled: bool
):
    sized_desk.set_viewport_size({"width": width, "height": 844})
    wide = []
    for address in (*SCREENS, *import_screens):
        sized_desk.goto(address)
        if doubled:
            sized_desk.evaluate(DOUBLE_THE_TEXT)
        assert sized_desk.locator(".nice-padding h1").count(), address
        wide += sized_desk.evaluate(TOO_WIDE)
    assert not wide, report(wide)
