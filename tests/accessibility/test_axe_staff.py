"""No screen of the admin breaks a rule of axe, in English and in Arabic.

WCAG A and AA hold on all; best practice on the screens that the portal adds itself.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.accessibility.axe import report, violations

Desk = Callable[[str], Page]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("language", ["en", "ar"]),
]

OWN_SCREENS = (
    "/admin/languages/",
    "/admin/languages/?q=nowhere",
    "/admin/languages/es/retire/",
    "/admin/languages/so/live/",
    "/admin/languages/en/off/",
    "/admin/translations/",
    "/admin/translations/?language=fr&kind=pages&status=missing",
    "/admin/translations/?q=nowhere",
    "/admin/translations/read/1/",
    "/admin/health/",
    "/admin/maintenance/",
    "/admin/reported/",
    "/admin/reports/security-log/",
    "/admin/reports/long-work/",
    "/admin/modules/",
    "/admin/modules/?q=nowhere",
    "/admin/modules/directory/",
    "/admin/modules/directory/on/",
    "/admin/modules/directory/off/",
    "/accounts/password/change/",
    "/accounts/logout/",
)

STOCK_SCREENS = (
    "/admin/",
    "/admin/account/",
    "/admin/reported/?state=new&kind=hours",
    "/admin/settings/portal_publishing/publishrules/",
    "/admin/users/new/",
)

RECORDS = (
    "portal_alerts/alert",
    "portal_city/city",
    "portal_city/emergencynumber",
    "portal_contacts/contact",
    "portal_contacts/figure",
    "portal_contacts/hours",
    "portal_contacts/place",
    "portal_menus/menuitem",
    "portal_needs/need",
)


# a message that is still appearing is paler than it will be
UNTIL_IT_RESTS = """() => Promise.all(document.getAnimations()
    .filter((one) => one.effect.getComputedTiming().endTime !== Infinity)
    .map((one) => one.finished.catch(() => null)))"""


def first_edit_form(page: Page, list_address: str) -> str:
    """The address of the edit form that the list, or what it leads to, offers first."""
    page.goto(list_address)
    if "/edit/" in page.url:
        return page.url
    link = page.locator("main a[href*='/edit/']").first
    return link.get_attribute("href")


@pytest.mark.parametrize("address", OWN_SCREENS)
def test_a_screen_of_our_own(desk: Desk, language: str, address: str):
    page = desk(language)
    page.goto(address)
    assert page.locator("html").get_attribute("lang").startswith(language)
    found = violations(page, best_practice=True)
    assert not found, report(found)


def test_the_pattern_page(desk: Desk, language: str):
    page = desk(language)
    page.goto(f"/{language}/patterns/")
    found = violations(page, best_practice=True)
    assert not found, report(found)


@pytest.mark.parametrize("address", STOCK_SCREENS)
def test_a_screen_of_wagtail(desk: Desk, language: str, address: str):
    page = desk(language)
    page.goto(address)
    found = violations(page, best_practice=False)
    assert not found, report(found)


@pytest.mark.parametrize("record", RECORDS)
def test_the_list_and_the_form_of_records(desk: Desk, language: str, record: str):
    page = desk(language)
    form = first_edit_form(page, f"/admin/snippets/{record}/")
    found = violations(page, best_practice=False)
    page.goto(form)
    found += violations(page, best_practice=False)
    assert not found, report(found)


def test_a_form_that_somebody_else_has_open(desk: Desk, language: str):
    page, other = desk(language), desk("ar" if language == "en" else "en")
    form = first_edit_form(other, "/admin/snippets/portal_contacts/place/")
    other.goto(form)
    page.goto(form)
    page.locator(".w-editing-sessions__session").wait_for()
    found = violations(page, best_practice=False)
    assert not found, report(found)


@pytest.mark.parametrize("state", ["running", "done"])
def test_long_work(desk: Desk, language: str, state: str, running_portal):
    script = (
        "from django.utils.timezone import now; from portal.jobs.models import Job; "
        f"ended = now() if '{state}' == 'done' else None; "
        f"print(Job.objects.create(kind='gone.import', state='{state}', done=1, "
        "total=4, counts=dict(added=1), finished_at=ended).pk)"
    )
    number = running_portal.manage("shell", "--no-imports", "-c", script).strip()
    page = desk(language)
    page.goto(f"/admin/reports/long-work/{number}/")
    assert page.locator("[data-job]").count()
    found = violations(page, best_practice=True)
    assert not found, report(found)


def test_the_import_of_a_package(desk: Desk, language: str, import_screens: list[str]):
    page = desk(language)
    found = []
    for address in import_screens:
        page.goto(address)
        page.locator(".nice-padding h1").wait_for()
        found += violations(page, best_practice=True)
    page.goto(import_screens[0])
    page.locator("main form [type=submit]").click()
    page.locator(".w-field__errors .error-message").first.wait_for()
    page.evaluate(UNTIL_IT_RESTS)
    found += violations(page, best_practice=True)
    assert not found, report(found)


def test_the_translations_of_a_contact(desk: Desk, language: str):
    page = desk(language)
    form = first_edit_form(page, "/admin/snippets/portal_contacts/contact/")
    page.goto(form.replace("/edit/", "/translations/") + "ar/")
    assert page.locator(".words-pair").count()
    found = violations(page, best_practice=True)
    assert not found, report(found)


def test_ending_an_alert(desk: Desk, language: str):
    page = desk(language)
    form = first_edit_form(page, "/admin/snippets/portal_alerts/alert/")
    page.goto(form.replace("/edit/", "/end/"))
    found = violations(page, best_practice=True)
    assert not found, report(found)


def test_a_report_that_waits_and_one_with_answer(
    desk: Desk, language: str, private_addresses
):
    page = desk(language)
    found = []
    for state in ("new", "answered"):
        page.goto(f"/admin/reported/?state={state}")
        page.locator("main td a[href*='/reported/']").first.click()
        page.locator("blockquote").first.wait_for()
        found += violations(page, best_practice=True)
        if state == "new":
            page.locator("[name=action][value=answer]").click()
            page.locator(".w-field__errors .error-message").first.wait_for()
            page.evaluate(UNTIL_IT_RESTS)
            found += violations(page, best_practice=True)
    assert not found, report(found)


def test_what_is_done_to_another_persons_account(
    desk: Desk, language: str, running_portal
):
    script = (
        "from portal.accounts.models import User; "
        "print(User.objects.get(email='translator@riverbend.example').pk)"
    )
    number = running_portal.manage("shell", "--no-imports", "-c", script).strip()
    page = desk(language)
    page.goto(f"/admin/users/edit/{number}/")
    found = violations(page, best_practice=False)
    page.goto(f"/admin/users/{number}/lost-device/")
    found += violations(page, best_practice=True)
    assert not found, report(found)


@pytest.mark.parametrize("dialog", ["still-here-warning", "still-here-end"])
def test_the_warning_before_a_session_ends(desk: Desk, language: str, dialog: str):
    page = desk(language)
    page.goto("/admin/maintenance/")
    page.locator(f"#{dialog}").evaluate("(dialog) => dialog.showModal()")
    found = violations(page, best_practice=True)
    assert not found, report(found)


def test_where_a_contact_is_used(desk: Desk, language: str):
    page = desk(language)
    form = first_edit_form(page, "/admin/snippets/portal_contacts/contact/")
    page.goto(form.replace("/edit/", "/usage/"))
    assert page.locator("main td li a").count()
    found = violations(page, best_practice=False)
    assert not found, report(found)


def test_the_list_and_the_form_of_people(desk: Desk, language: str):
    page = desk(language)
    form = first_edit_form(page, "/admin/users/")
    found = violations(page, best_practice=False)
    page.goto(form)
    found += violations(page, best_practice=False)
    assert not found, report(found)


def test_the_editor_of_a_page_and_its_publishing_tab(
    desk: Desk, language: str, running_portal
):
    script = (
        "from wagtail.models import Page; "
        "print(Page.objects.get(slug='see-a-doctor', locale__language_code='en').pk)"
    )
    number = running_portal.manage("shell", "--no-imports", "-c", script).strip()
    page = desk(language)
    page.goto(f"/admin/pages/{number}/edit/")
    page.locator(".Draftail-Editor").first.wait_for()
    found = violations(page, best_practice=False)
    page.locator("[role=tab]").nth(1).click()
    page.locator("select[name=responsible]").wait_for()
    found += violations(page, best_practice=False)
    assert not found, report(found)
