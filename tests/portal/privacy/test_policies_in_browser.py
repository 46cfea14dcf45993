"""In a browser no page and no screen breaks its own policy; the policies do hold."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from tests.running_portal import Portal, sign_in

pytestmark = pytest.mark.browser

LISTENER = """
window.refused = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.refused.push(`${event.violatedDirective} ${event.blockedURI}`);
});
"""
PUBLIC = ["/", "/en/", "/ar/", "/en/health/", "/en/nothing/", "/accounts/login/"]
PUBLIC += ["/accounts/password/reset/", "/accounts/signup/", "/admin/"]
SCREENS = [
    "",
    "pages/",
    "pages/add/home/contentpage/{home}/",
    "pages/{page}/edit/",
    "pages/{page}/history/",
    "pages/{page}/view_draft/",
    "pages/{page}/edit/preview/",
    "pages/{home}/",
    "pages/{page}/usage/",
    "localize/submit/page/{page}/",
    "pages/{spanish}/edit/",
    "images/",
    "images/add/",
    "images/multiple/add/",
    "images/{image}/",
    "documents/",
    "documents/add/",
    "documents/multiple/add/",
    "users/",
    "users/add/",
    "groups/",
    "collections/",
    "redirects/",
    "reports/site-history/",
    "reports/aging-pages/",
    "languages/",
    "account/",
]


@pytest.fixture(scope="module")
def ids(running_portal: Portal) -> dict[str, str]:
    code = (
        "from home.models import HomePage, ContentPage; "
        "from portal.media.models import PortalImage; "
        "home = HomePage.objects.filter(locale__language_code='en').first(); "
        "page = ContentPage.objects.live().descendant_of(home).first(); "
        "image = PortalImage.objects.first(); "
        "spanish = page.get_translations().get(locale__language_code='es'); "
        "print(home.pk, page.pk, spanish.pk, image.pk if image else 0)"
    )
    words = running_portal.manage("shell", "--no-imports", "-c", code).split()
    return dict(zip(("home", "page", "spanish", "image"), words[-4:], strict=True))


@pytest.fixture
def watched(browser: Browser, running_portal: Portal) -> Iterator[Callable]:
    """Opens a page; tells which loads, scripts and styles were refused."""
    context = browser.new_context(base_url=running_portal.url, locale="en-US")
    context.add_init_script(LISTENER)
    page = context.new_page()
    told: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if re.search("Content Security Policy|Permissions-Policy", message.text):
            told.append(message.text)

    page.on("console", listen)

    def visit(address: str) -> tuple[Page, list[str]]:
        told.clear()
        page.goto(address, wait_until="load")
        page.wait_for_timeout(300)
        return page, [*told, *page.evaluate("window.refused || []")]

    visit.page = page
    yield visit
    context.close()


def test_visitors_pages_keep_their_policy_and_set_no_cookie(watched):
    broken = {address: told for address in PUBLIC if (told := watched(address)[1])}
    assert broken == {}
    watched.page.context.clear_cookies()
    for address in PUBLIC[:5]:
        watched(address)
    assert watched.page.context.cookies() == []


def test_screens_of_the_admin_keep_their_policy(watched, ids):
    sign_in(watched.page, "administrator@riverbend.example")
    screens = [f"/admin/{screen.format(**ids)}" for screen in SCREENS]
    if ids["image"] == "0":
        screens.remove("/admin/images/0/")
    screens.append("/en/")
    broken = {}
    for address in screens:
        _, told = watched(address)
        if told:
            broken[address] = told
    assert broken == {}


def test_the_editor_shows_its_preview(watched, ids):
    sign_in(watched.page, "administrator@riverbend.example")
    page, _ = watched(f"/admin/pages/{ids['page']}/edit/")
    page.locator('button[aria-label="Toggle preview"]').click()
    frame = page.frame_locator('iframe[data-w-preview-target="iframe"]').first
    frame.locator("main#main").wait_for(timeout=20_000)
    assert page.evaluate("window.refused") == []


def test_a_script_written_into_a_public_page_does_not_run(watched):
    page, _ = watched("/en/")
    page.evaluate(
        "() => { const s = document.createElement('script');"
        "s.textContent = 'window.ran = true'; document.body.append(s); }"
    )
    assert page.evaluate("window.ran") is None
    assert page.evaluate("window.refused.length") == 1
