"""A newcomer whose phone is old, slow and at the end of its data."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.running_portal import Portal

pytestmark = pytest.mark.browser

BUDGET = 60_000
"""Bytes of a first view."""

OLD_NETWORK = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 50_000,
    "uploadThroughput": 20_000,
}
"""Milliseconds, and bytes a second: a crowded 3G cell."""


class Meter:
    """Counts what comes over the network, headers included."""

    def __init__(self, page: Page) -> None:
        self.bytes = 0
        self.wire = page.context.new_cdp_session(page)
        self.wire.send("Network.enable")
        self.wire.send("Network.emulateNetworkConditions", OLD_NETWORK)
        self.wire.send("Emulation.setCPUThrottlingRate", {"rate": 6})
        self.wire.on("Network.loadingFinished", self._count)

    def _count(self, event: dict) -> None:
        self.bytes += int(event["encodedDataLength"])


@pytest.fixture
def phone(browser: Browser, running_portal: Portal) -> Iterator[Page]:
    context = browser.new_context(
        base_url=running_portal.url,
        viewport={"width": 360, "height": 640},
        locale="ar",
        is_mobile=True,
        has_touch=True,
    )
    yield context.new_page()
    context.close()


def test_from_the_front_door_to_a_phone_number_on_little_data(phone: Page):
    meter = Meter(phone)
    phone.goto("/")
    phone.wait_for_url("**/ar/")
    assert 0 < meter.bytes <= BUDGET
    before = meter.bytes
    phone.locator("#need").fill("طعام")
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/ar/search/?*")
    service = phone.locator(".found a[href*='/services/']").first
    service.tap()
    expect(phone.locator("main a[href^='tel:']").first).to_be_visible()
    assert meter.bytes - before <= BUDGET
