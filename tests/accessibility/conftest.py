"""People of these tests: readers with scripts on, and staff in two languages."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.running_portal import Portal, sign_in

ARABIC_STAFF = "arabic@riverbend.example"
MAKE_ARABIC_STAFF = f"""
from wagtail.users.models import UserProfile
from home.demo.people import PASSWORD
from portal.accounts.services import add_person
person = add_person(email="{ARABIC_STAFF}", name="Amal", role="administrator")
person.set_password(PASSWORD)
person.save()
UserProfile.objects.create(user=person, preferred_language="ar")
"""

MAKE_REPORTS = """
from home.models import ContentPage
from portal.accounts.models import User
from portal.reports.codes import code_of
from portal.reports.services import answer_and_close, receive
from portal.reports.subjects import find_subject
page = ContentPage.objects.get(slug="see-a-doctor", locale__language_code="en")
editor = User.objects.get(email="editor@riverbend.example")
for kind in ("hours", "phone"):
    secret = kind.encode().ljust(16)
    report = receive(
        subject=find_subject(str(page.pk), ""), language="en", kind=kind,
        message="They close at four.", secret=secret,
    )
    print(code_of(secret))
answer_and_close(
    report=report, answer="We mended it.", language="en", user=editor
)
"""

MAKE_IMPORTS = """
from plugins.directory.models import ImportRun
from portal.jobs.models import Job
words = dict(source="city-211", language="en", file_name="city-211.zip")
checked = ImportRun.objects.create(
    **words, state="checked", kinds={"schedule_in_words": 30},
    rows={table: {"read": 1130, "new": 1130} for table in ("service", "phone")},
)
checked.findings.create(
    code="schedule_in_words", file="schedules.csv", line=360, column="description",
    value="Monday - Friday 9:00AM", record="7e09248c-93f7-5e19-ac58-fbe464f03487",
)
job = Job.objects.create(kind="gone.import", state="running", done=1, total=4)
checking = ImportRun.objects.create(**words, job=job)
print(checked.pk, checking.pk)
"""

Desk = Callable[[str], Page]


@pytest.fixture
def open_page(
    browser: Browser, running_portal: Portal
) -> Iterator[Callable[..., Page]]:
    """``open_page(address, **context)``: a reader's page, 390 pixels wide."""
    contexts: list[BrowserContext] = []

    def opened(address: str, **options: object) -> Page:
        options.setdefault("viewport", {"width": 390, "height": 844})
        context = browser.new_context(base_url=running_portal.url, **options)
        contexts.append(context)
        page = context.new_page()
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def private_addresses(running_portal: Portal) -> Callable[[str], list[str]]:
    """``private_addresses(language)``: of a report that waits and one with answer."""
    made = running_portal.manage("shell", "-v0", "--no-imports", "-c", MAKE_REPORTS)
    waiting, answered = made.split()[-2:]

    def under(language: str) -> list[str]:
        return [
            f"/{language}/report/{path}/"
            for path in (f"{waiting}/sent", waiting, answered)
        ]

    return under


@pytest.fixture(scope="session")
def import_screens(running_portal: Portal) -> list[str]:
    """Where packages are handed in, one that was checked, and one that is being."""
    made = running_portal.manage("shell", "-v0", "--no-imports", "-c", MAKE_IMPORTS)
    screens = "/admin/directory/import/"
    return [screens, *(f"{screens}{number}/" for number in made.split()[-2:])]


@pytest.fixture(scope="session")
def desk(browser: Browser, running_portal: Portal) -> Iterator[Desk]:
    """``desk(language)``: an administrator whose admin speaks it, signed in once."""
    pages: dict[str, Page] = {}

    def at_desk(language: str) -> Page:
        if language not in pages:
            pages[language] = _sit_down(browser, running_portal, language)
        return pages[language]

    yield at_desk
    for page in pages.values():
        page.context.close()


def _sit_down(browser: Browser, portal: Portal, language: str) -> Page:
    email = "administrator@riverbend.example"
    if language == "ar":
        portal.manage("shell", "--no-imports", "-c", MAKE_ARABIC_STAFF)
        email = ARABIC_STAFF
    context = browser.new_context(
        base_url=portal.url, locale=language, viewport={"width": 1280, "height": 900}
    )
    page = context.new_page()
    sign_in(page, email)
    return page
