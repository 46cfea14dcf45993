"""Every type of page can be used with the keyboard, and hit with a thumb."""

import pytest

from tests.accessibility.axe import report
from tests.accessibility.demo_addresses import PAGE_TYPES

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize(
        "address",
        [
            f"/{language}{path}"
            for language in ("en", "ar")
            for path in (*PAGE_TYPES.values(), "/services/", "/services/1/")
        ],
    ),
]

FOCUSABLE = "a[href], button, input:not([type=hidden]), select, textarea, summary"

NUMBER_THEM = f"""() => {{
    const all = [...document.querySelectorAll('{FOCUSABLE}')];
    all.forEach((element, place) => {{ element.dataset.place = place; }});
    return all.length;
}}"""

LOOK = """(element) => {
    const look = getComputedStyle(element);
    return [look.outline, look.boxShadow, look.backgroundColor].join(' / ');
}"""

FOCUSED = f"""() => {{
    const element = document.activeElement;
    const style = getComputedStyle(element);
    return {{
        place: element.dataset.place,
        outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
        look: ({LOOK})(element),
    }};
}}"""

# high enough itself, or made so by what lies over the card that it stands in
TOO_LOW = """(selector) => [...document.querySelectorAll(selector)]
    .filter((element) => {
        if (element.matches('.skip')) return false;
        const text = element.closest('p, dd, .prose li');
        const inText = getComputedStyle(element).display === 'inline' && text
            && text.innerText.trim().length > element.innerText.trim().length;
        if (inText) return false;
        element.scrollIntoView({ block: 'center' });
        const box = element.getBoundingClientRect();
        if (box.height >= 44) return false;
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        return ![-21.5, 21.5].every((off) =>
            document.elementFromPoint(x, y + off)?.closest('a, button') === element);
    })
    .map((element) => element.outerHTML)"""


def test_the_first_tab_offers_to_skip_to_the_content(open_page, address):
    page = open_page(address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


ONLY_SHOWN = """(selector) => document.querySelectorAll(selector).forEach((element) => {
    if (!element.checkVisibility()) element.remove();
})"""
"""Takes out what the width of the screen leaves out; nobody can come to it."""


def test_tab_goes_through_the_page_in_order_and_is_always_seen(open_page, address):
    page = open_page(address)
    page.evaluate(ONLY_SHOWN, FOCUSABLE)
    total = page.evaluate(NUMBER_THEM)
    resting = page.locator(FOCUSABLE).evaluate_all(f"(all) => all.map({LOOK})")
    for place in range(total):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        assert focused["place"] == str(place)
        assert focused["outline"] > 0, place
        assert focused["look"] != resting[place], place
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.place") != str(total - 1)


def test_a_thumb_hits_every_link_on_a_phone(open_page, address):
    page = open_page(address)
    page.evaluate(ONLY_SHOWN, FOCUSABLE)
    low = page.evaluate(TOO_LOW, FOCUSABLE)
    assert not low, report(low)
