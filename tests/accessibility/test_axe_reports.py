"""The form for mistakes and the pages behind it break no rule of axe."""

import pytest

from tests.accessibility.axe import report, violations

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("color_scheme", ["light", "dark"]),
    pytest.mark.parametrize("language", ["en", "ar"]),
]

SECONDS_TO_READ = 2


def test_the_form_empty_and_with_errors(open_page, language, color_scheme):
    page = open_page(f"/{language}/health/see-a-doctor/", color_scheme=color_scheme)
    page.locator(".record-report a").first.click()
    found = violations(page, best_practice=True)
    page.wait_for_timeout(SECONDS_TO_READ * 1000)
    page.locator("main form [type=submit]").click()
    page.locator(".field-wrong").wait_for()
    found += violations(page, best_practice=True)
    assert not found, report(found)


def test_a_form_that_was_sent_too_fast(open_page, language, color_scheme):
    page = open_page(f"/{language}/report/", color_scheme=color_scheme)
    page.locator("main form").evaluate("(form) => form.submit()")
    page.locator(".error-summary").wait_for()
    found = violations(page, best_practice=True)
    assert not found, report(found)


def test_thanks_and_the_answer(open_page, private_addresses, language, color_scheme):
    page = open_page(f"/{language}/report/thanks/", color_scheme=color_scheme)
    found = violations(page, best_practice=True)
    for address in private_addresses(language):
        assert page.goto(address).status == 200
        assert page.locator("dl.facts, .private-address").count()
        found += violations(page, best_practice=True)
    assert not found, report(found)


def test_an_address_that_is_no_longer_known(open_page, language, color_scheme):
    page = open_page(f"/{language}/report/{'0' * 26}/", color_scheme=color_scheme)
    found = violations(page, best_practice=True)
    assert not found, report(found)
