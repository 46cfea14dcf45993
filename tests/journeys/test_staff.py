"""Staff make a page, translate it, and change a fact once for all languages."""

import pytest
from playwright.sync_api import Page, expect

from tests.running_portal import Portal

from .desk import (
    add_block,
    choose,
    open_editor,
    page_id,
    publish,
    publish_translation,
    translate_page,
    write,
    write_translation,
)

pytestmark = pytest.mark.browser

SPANISH = {
    "Borrow a bicycle": "Pedir una bicicleta",
    "The city lends bicycles.": "La ciudad presta bicicletas.",
    "Good to know": "Es bueno saber",
    "It costs nothing.": "No cuesta nada.",
    "How it works": "Cómo funciona",
    "Come to us": "Venga a vernos",
    "Bring a friend.": "Traiga a un amigo.",
}
ARABIC = {
    "Borrow a bicycle": "استعارة دراجة",
    "The city lends bicycles.": "تعير المدينة الدراجات.",
    "Good to know": "من المفيد أن تعرف",
    "It costs nothing.": "لا يكلّف شيئًا.",
    "How it works": "كيف يتم ذلك",
    "Come to us": "تعال إلينا",
    "Bring a friend.": "أحضر صديقًا.",
}
CONTACT = "Welcome Office"


def test_a_page_in_three_languages_whose_phone_number_changes_once(
    staff: Page, visitor: Page, running_portal: Portal
):
    home = page_id(running_portal, "/home/")
    open_editor(staff, f"/admin/pages/add/home/contentpage/{home}/")
    staff.locator("#id_title").fill("Borrow a bicycle")
    add_block(staff, "Callout")
    staff.locator("[name=body-0-value-heading]").fill("Good to know")
    write(staff, "It costs nothing.")
    add_block(staff, "Steps")
    staff.locator("[name=body-1-value-heading]").fill("How it works")
    staff.locator("[name=body-1-value-steps-0-value-title]").fill("Come to us")
    write(staff, "Bring a friend.")
    add_block(staff, "Contact")
    choose(staff, "Choose contact", CONTACT)

    # the checklist stops it, and nothing typed is lost
    publish(staff)
    expect(staff.get_by_text("Write a summary.", exact=True)).to_be_attached()
    expect(staff.locator("#id_title")).to_have_value("Borrow a bicycle")
    staff.locator("#id_summary").fill("The city lends bicycles.")
    staff.get_by_role("tab", name="Publishing").click()
    staff.locator("#id_responsible").select_option(index=1)
    staff.locator("#id_review_by").fill("2099-06-01")
    staff.keyboard.press("Escape")

    # the preview shows it before anybody else sees it
    staff.get_by_role("button", name="Toggle preview").click()
    preview = staff.frame_locator("iframe[title='Preview']").last
    expect(preview.locator("h1")).to_have_text("Borrow a bicycle")
    expect(preview.locator(".callout")).to_contain_text("It costs nothing.")
    assert visitor.goto("/en/borrow-a-bicycle/").status == 404

    publish(staff)
    expect(staff.locator(".messages")).to_contain_text("has been published")
    visitor.goto("/en/borrow-a-bicycle/")
    expect(visitor.locator(".steps")).to_contain_text("Bring a friend.")
    expect(visitor.locator(".contact")).to_contain_text(CONTACT)

    # in Arabic it is there at once, in English, and says so in Arabic
    visitor.goto("/ar/borrow-a-bicycle/")
    expect(visitor.locator("html")).to_have_attribute("dir", "rtl")
    expect(visitor.locator("main")).to_have_attribute("lang", "en")
    expect(visitor.locator(".notice")).to_be_visible()

    # translated, an incomplete page does not get out
    source = page_id(running_portal, "/home/borrow-a-bicycle/")
    translate_page(staff, source)
    spanish = page_id(running_portal, "/home-1/borrow-a-bicycle/")
    arabic = page_id(running_portal, "/home-2/borrow-a-bicycle/")
    staff.goto(f"/admin/pages/{spanish}/edit/")
    staff.get_by_role("button", name="Publish in Spanish").click()
    expect(staff.get_by_text("7 of 7 texts are not translated yet.")).to_be_visible()
    write_translation(staff, spanish, SPANISH)
    publish_translation(staff, "Spanish")
    write_translation(staff, arabic, ARABIC)
    publish_translation(staff, "Arabic")
    visitor.goto("/ar/borrow-a-bicycle/")
    expect(visitor.locator("h1")).to_have_text("استعارة دراجة")
    expect(visitor.locator("main")).not_to_have_attribute("lang", "en")
    expect(visitor.locator(".notice")).to_have_count(0)

    # one number, three languages
    staff.goto("/admin/snippets/portal_contacts/contact/")
    staff.get_by_role("link", name=CONTACT, exact=True).click()
    staff.locator("[name=phones-0-number]").fill("(201) 555-0177")
    staff.locator("main form [type=submit]").first.click()
    expect(staff.locator(".messages")).to_contain_text("updated")
    for language in ("en", "es", "ar"):
        visitor.goto(f"/{language}/borrow-a-bicycle/")
        expect(visitor.locator(".contact a[href='tel:+12015550177']")).to_be_visible()
        expect(visitor.locator(".contact")).to_contain_text("(201) 555-0177")
