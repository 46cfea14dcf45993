"""The page editor in a real browser carries an unknown block along."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.portal.blocks.factories import GHOST, TEXT
from tests.running_portal import Portal

pytestmark = pytest.mark.browser

MAKE_PAGE = """
from wagtail.models import Locale, Page
from home.models import ContentPage
page = Page.get_first_root_node().add_child(instance=ContentPage(
    title="Kept", slug="kept-along", locale=Locale.get_default(), live=False,
    body={body!r},
))
print(page.pk)
"""

DRAFT = """
import json
from wagtail.models import Page
page = Page.objects.get(slug="kept-along")
draft = page.get_latest_revision_as_object()
body = draft.body.stream_block.get_prep_value(draft.body)
print(json.dumps([draft.title, body]))
page.delete()
"""


def test_the_editor_shows_does_not_offer_and_saves_an_unknown_block(
    staff: Page, running_portal: Portal
) -> None:
    after = {**TEXT, "id": "0c5f5c0e-0000-4000-8000-00000000b004"}
    code = MAKE_PAGE.format(body=[TEXT, GHOST, after])
    pk = running_portal.manage("shell", "-v0", "-c", code).strip()
    wrong: list[str] = []
    staff.on("pageerror", lambda error: wrong.append(str(error)))

    staff.goto(f"/admin/pages/{pk}/edit/")
    title = "Part of a module that is not installed"
    expect(staff.get_by_text(title).first).to_be_visible()

    staff.locator("#panel-child-content-body-section .c-sf-add-button").first.click()
    options = staff.get_by_role("option")
    expect(options.filter(has_text="Callout")).to_be_visible()
    expect(options.filter(has_text=title)).to_have_count(0)
    staff.keyboard.press("Escape")

    staff.locator("#id_title").fill("Kept and changed")
    with staff.expect_response(
        lambda answer: answer.request.method == "POST" and f"/{pk}/edit/" in answer.url
    ):
        staff.get_by_role("button", name="Save draft").click()
    staff.wait_for_load_state()

    answer = running_portal.manage("shell", "-v0", "-c", DRAFT)
    new_title, body = json.loads(answer.strip().splitlines()[-1])
    assert new_title == "Kept and changed"
    assert [child["type"] for child in body] == [
        "rich_text",
        "ghost_story",
        "rich_text",
    ]
    assert body[1] == GHOST
    assert wrong == []
