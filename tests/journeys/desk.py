"""What staff do at their desk, in the words of their screens."""

import re

from playwright.sync_api import Page, expect

from tests.running_portal import Portal


def page_id(portal: Portal, path: str) -> int:
    """Id of the page at ``path``, such as ``/home/`` or ``/home/health/``."""
    answer = portal.manage(
        *("shell", "--verbosity=0", "-c"),
        "from wagtail.models import Page; "
        f"print('id', Page.objects.get(url_path={path!r}).pk)",
    )
    return int(re.search(r"id (\d+)", answer).group(1))


def open_editor(staff: Page, address: str) -> None:
    """Open a form, and wait until Wagtail watches it.

    Two seconds after the form is there, Wagtail takes down what it holds: what was
    typed before is no change, and is not saved by itself.
    """
    staff.add_init_script(
        "addEventListener('w-unsaved:watch-edits', () => { window.watched = true; });"
    )
    staff.goto(address)
    staff.wait_for_function("() => window.watched")


def add_block(staff: Page, label: str) -> None:
    blocks = staff.locator("[name^=body][name$=-type]")
    before = blocks.count()
    staff.locator(".c-sf-add-button").last.click()
    staff.get_by_role("option", name=label, exact=True).click()
    expect(blocks).not_to_have_count(before)


def write(staff: Page, text: str) -> None:
    """Type into the last rich text field there is."""
    staff.locator(".public-DraftEditor-content").last.click()
    staff.keyboard.type(text)


def choose(staff: Page, button: str, thing: str) -> None:
    staff.get_by_role("button", name=button).last.click()
    staff.locator(".modal-body").get_by_role("link", name=thing, exact=True).click()
    expect(staff.locator(".modal-body")).to_have_count(0)


def publish(staff: Page) -> None:
    """Press *Publish* once the editor has saved by itself what was typed last."""
    staff.wait_for_load_state("networkidle")
    expect(staff.locator(".w-autosave-indicator__state--saved")).to_be_visible()
    staff.locator("footer").get_by_role("button", name="More actions").click()
    staff.locator("button[name=action-publish]").click()
    staff.wait_for_load_state()


def translate_page(staff: Page, page: int) -> None:
    """Make drafts of the page in every language there is."""
    staff.goto(f"/admin/localize/submit/page/{page}/")
    for box in staff.locator("input[name=locales]").all():
        box.check()
    staff.locator("main form [type=submit]").last.click()
    expect(staff.locator(".messages")).to_contain_text("submitted for translation")


def write_translation(staff: Page, page: int, words: dict[str, str]) -> None:
    """In the translation editor, give each text of the original its translation."""
    staff.goto(f"/admin/pages/{page}/edit/")
    for source, translation in words.items():
        segment = staff.locator("li.incomplete").filter(
            has=staff.locator(f"p:text-is({source!r})")
        )
        segment.get_by_role("button", name="Translate").click()
        segment.locator("textarea").fill(translation)
        segment.get_by_role("button", name="Save").click()
        expect(segment).to_have_count(0)
    expect(staff.locator("li.incomplete")).to_have_count(0)


def publish_translation(staff: Page, language: str) -> None:
    staff.get_by_role("button", name=f"Publish in {language}").click()
    expect(staff.locator(".messages")).to_contain_text("Published")
