"""A city's real services: imported, shown, found, switched off and on again."""

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.running_portal import Portal, started_portal

from .desk import add_block, open_editor, page_id, publish

PACKAGE = Path(os.environ.get("PORTAL_DATA", "/nonexistent")) / (
    "directory/dc-derived-hsds3/tabular"
)
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not PACKAGE.exists(),
        reason="needs real data: name its folder in PORTAL_DATA",
    ),
]

SERVICE = "Senior Community Service Employment Program (SCSEP)"
CATEGORY, CITY = "Work", "Rockville"
LIST = "/en/services/"
PAGE = "/en/work-for-older-people/"
SEARCH, API = "/en/search/?q=SCSEP", "/api/search/?q=SCSEP"

COUNT = """
from django.apps import apps
for model in sorted(apps.get_app_config("directory").get_models(), key=str):
    print(model._meta.model_name, model._default_manager.count())
"""


@pytest.fixture(scope="module")
def running_portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    """One of its own: a thousand services would be in everybody else's way."""
    with started_portal(tmp_path_factory.mktemp("directory")) as portal:
        yield portal


@dataclass
class Office:
    """Where staff work on the module."""

    portal: Portal
    staff: Page

    def switch(self, name: str, state: str) -> None:
        """Press this button of the module, and the one that it asks with, if any."""
        self.staff.goto("/admin/modules/directory/")
        main = self.staff.locator("main")
        main.locator(".module-buttons").get_by_text(name).first.click()
        if self.staff.url.endswith(("/on/", "/off/")):
            main.get_by_role("button", name=name, exact=True).click()
        expect(self.staff.locator(".module-door-word").first).to_have_text(state)

    def do_what_waits(self) -> None:
        self.portal.manage("run_jobs")
        self.staff.reload()

    def counts(self) -> dict[str, int]:
        """How many records of each kind the module holds."""
        told = self.portal.manage("shell", "-v0", "--no-imports", "-c", COUNT)
        return {kind: int(number) for kind, number in map(str.split, told.splitlines())}


def row(staff: Page, table: str) -> list[str]:
    """What the report says of a table: read, new, changed, unchanged, ..."""
    rows = staff.locator("main .listing").first.locator("tr")
    found = rows.filter(has=staff.get_by_role("rowheader", name=table, exact=True))
    return found.locator("td").all_inner_texts()


def hand_in(staff: Page, package: str) -> None:
    staff.get_by_role("button", name="Resource directory").click()
    staff.get_by_role("link", name="Import", exact=True).click()
    staff.get_by_label("ZIP file").set_input_files(package)
    staff.get_by_label("Name of the data set").fill("capital")
    staff.get_by_role("button", name="Check this package").click()
    staff.wait_for_url("**/import/*/")


def make_page_with_the_service(staff: Page, portal: Portal) -> None:
    home = page_id(portal, "/home/")
    open_editor(staff, f"/admin/pages/add/home/contentpage/{home}/")
    staff.locator("#id_title").fill("Work for older people")
    staff.locator("#id_summary").fill("Somebody helps you look for work.")
    add_block(staff, "Service")
    staff.get_by_role("button", name="Choose service").last.click()
    dialog = staff.locator(".modal-body")
    dialog.get_by_label("Search term").fill("SCSEP")
    dialog.get_by_role("link", name=SERVICE, exact=True).click()
    expect(dialog).to_have_count(0)
    staff.get_by_role("tab", name="Publishing").click()
    staff.locator("#id_responsible").select_option(index=1)
    staff.locator("#id_review_by").fill("2099-06-01")
    staff.keyboard.press("Escape")
    publish(staff)
    expect(staff.locator(".messages")).to_contain_text("has been published")


def narrow_the_list(reader: Page) -> str:
    """The service's address, from the open list by its city and category."""
    expect(reader.locator(".band")).to_contain_text("1189 services")
    for label, choice in (("City", CITY), ("Category", CATEGORY)):
        reader.get_by_text("Narrow down").click()
        choices = reader.get_by_label(label, exact=True)
        wanted = choices.get_by_text(re.compile(rf"^{choice} \(\d+\)$"))
        choices.select_option(wanted.get_attribute("value"))
        reader.get_by_role("button", name="Show", exact=True).click()
    expect(reader.locator(".directory-list > li")).to_have_count(5)
    return reader.get_by_role("link", name=SERVICE).get_attribute("href")


def find_by_menu_list_and_search(visitor: Page, service: str) -> None:
    visitor.goto("/en/")
    visitor.locator(".menu-main").get_by_role("link", name="Services").click()
    assert narrow_the_list(visitor) == service
    visitor.get_by_role("link", name=SERVICE).click()
    expect(visitor.locator("h1")).to_have_text(SERVICE)

    visitor.get_by_role("link", name="Search").click()
    visitor.get_by_role("searchbox").fill("scsep")
    visitor.get_by_role("button", name="Search").click()
    visitor.locator(".found").get_by_role("link", name=SERVICE).click()
    assert visitor.url.endswith(service)


def is_all_there(visitor: Page, service: str) -> bool:
    """Whether visitors see the module; ``AssertionError`` where they see half of it."""
    shown = {LIST: visitor.goto(LIST).status, service: visitor.goto(service).status}
    seen = {address: status == 200 for address, status in shown.items()}
    assert set(shown.values()) <= {200, 404}
    visitor.goto("/en/")
    seen["menu"] = visitor.locator(f"a[href='{LIST}']").count() > 0
    assert visitor.goto(PAGE).status == 200
    seen["block"] = visitor.get_by_role("link", name=SERVICE).count() > 0
    visitor.goto(SEARCH)
    seen["search"] = visitor.locator(".found").get_by_text("SCSEP").count() > 0
    seen["programs"] = visitor.request.get(API).json()["count"] > 0
    assert len(set(seen.values())) == 1, seen
    return seen["menu"]


def test_a_thousand_services_from_a_zip_to_a_visitors_phone(
    staff: Page, visitor: Page, running_portal: Portal, tmp_path: Path
):
    office = Office(running_portal, staff)
    staff.goto("/admin/")
    staff.get_by_role("link", name="Modules", exact=True).click()
    staff.locator("#module-directory").get_by_role("link", name="Switch off").click()
    staff.locator("main").get_by_role("button", name="Switch off").click()
    office.switch("Prepare", "Preparing")

    # the preview says what would change, and nothing does
    before = office.counts()
    hand_in(staff, shutil.make_archive(str(tmp_path / "capital"), "zip", PACKAGE))
    office.do_what_waits()
    expect(staff.locator("main")).to_contain_text("Nothing has been changed yet.")
    assert row(staff, "Services")[:3] == ["1130", "1130", "0"]
    assert office.counts()["service"] == before["service"]

    staff.get_by_role("button", name="Import this package").click()
    office.do_what_waits()
    expect(staff.get_by_role("heading", name="What changed")).to_be_visible()
    assert row(staff, "Services")[:3] == ["1130", "1130", "0"]
    imported = office.counts()
    assert imported["service"] == before["service"] + 1130

    # prepared, it is the staff's alone, whatever they build with it
    make_page_with_the_service(staff, running_portal)
    staff.goto(LIST)
    service = narrow_the_list(staff)
    assert not is_all_there(visitor, service)

    office.switch("Switch on", "On")
    find_by_menu_list_and_search(visitor, service)
    assert is_all_there(visitor, service)

    office.switch("Switch off", "Off")
    assert not is_all_there(visitor, service)
    assert office.counts() == imported

    office.switch("Switch on", "On")
    assert is_all_there(visitor, service)
