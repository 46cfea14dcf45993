"""A visitor reports a wrong number in Arabic; staff mend it and answer."""

import re

from django.utils.translation import gettext, override

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PAGE = "/ar/health/see-a-doctor/"
WORDS = "الرقم خطأ: يجيب شخص آخر"
ANSWER = "شكرًا لك. صحّحنا الرقم."
SECONDS_TO_READ = 2


def in_arabic(words: str) -> str:
    with override("ar"):
        return gettext(words)


def answered(page: Page, question: str) -> str:
    """What the list of facts says to ``question``."""
    facts = page.locator(".facts .fact")
    return facts.filter(has_text=in_arabic(question)).locator("dd").inner_text()


def test_a_wrong_number_is_reported_mended_and_answered_in_arabic(
    visitor: Page, staff: Page
):
    visitor.goto(PAGE)
    contact = visitor.locator(".contact").filter(has=visitor.locator("a[href^='tel:']"))
    name = contact.locator(".record-name").first.inner_text()
    contact.locator(".record-report a").first.click()
    visitor.wait_for_url("**/ar/report/?*record=contact:*")
    expect(visitor.locator("html")).to_have_attribute("dir", "rtl")
    expect(visitor.locator(".lead")).to_contain_text(name)

    # without a choice it is not taken, says so in Arabic, and no word is lost
    visitor.locator("[name=message]").fill(WORDS)
    visitor.wait_for_timeout(SECONDS_TO_READ * 1000)
    send = visitor.locator("main form [type=submit]")
    send.click()
    wrong = visitor.locator(".error-summary")
    expect(wrong.locator("h2")).to_have_text("يُرجى التحقق من الإجابات")
    expect(wrong).to_contain_text(in_arabic("Please choose one answer."))
    expect(visitor.locator("[name=message]")).to_have_value(WORDS)
    expect(visitor.locator(".lead")).to_contain_text(name)
    wrong.locator("a").click()
    assert visitor.url.endswith(
        "#" + visitor.locator("[name=kind]").first.get_attribute("id")
    )

    visitor.locator("[name=kind][value=phone]").check()
    send.click()
    visitor.wait_for_url("**/sent/")
    private = visitor.locator(".private-address a").get_attribute("href")
    visitor.goto(private)
    expect(visitor.locator("main")).to_contain_text(WORDS)
    assert answered(visitor, "Changed since then?") == in_arabic("Not yet.")

    # staff find it in the queue, take it, and change the fact
    staff.goto("/admin/")
    staff.get_by_role("link", name=re.compile(r"Reported mistakes \(\d+ new\)")).click()
    staff.get_by_role("link", name=re.compile(re.escape(name))).first.click()
    expect(staff.locator("blockquote")).to_have_text(WORDS)
    staff.get_by_role("button", name="Take: I look after it").click()
    expect(staff.locator(".messages")).to_contain_text("in your hands")
    report = staff.url
    staff.get_by_role("link", name="Edit or hide this fact").click()
    staff.locator("[name=phones-0-number]").fill("(201) 555-0188")
    staff.locator("main form [type=submit]").first.click()
    expect(staff.locator(".messages")).to_contain_text("updated")
    staff.goto(report)
    expect(staff.get_by_text("Visitors see a change since")).to_be_visible()
    staff.get_by_role("textbox", name="Your answer").fill(ANSWER)
    expect(staff.get_by_label("Language of your answer")).to_have_value("ar")
    staff.get_by_role("button", name="Answer and close").click()
    expect(staff.locator(".messages")).to_contain_text("can read your answer")

    # the visitor comes back to the address
    visitor.goto(private)
    expect(visitor.locator(".callout[lang=ar][dir=rtl]")).to_have_text(ANSWER)
    yes = in_arabic("Yes, on %(day)s.").partition("%")[0].strip()
    assert answered(visitor, "Changed since then?").startswith(yes)
    visitor.goto(PAGE)
    expect(visitor.locator("a[href='tel:+12015550188']").first).to_be_visible()
    assert visitor.context.cookies() == []
