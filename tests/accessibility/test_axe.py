"""No page that visitors see breaks a rule of axe: WCAG A and AA, and best practice."""

import pytest

from tests.accessibility.axe import report, violations
from tests.accessibility.demo_addresses import (
    FALLBACK,
    OTHER_LIVE_LANGUAGES,
    OTHER_SAMPLE,
    PAGE_TYPES,
    public_pages,
)

pytestmark = pytest.mark.browser

LANGUAGES = ("en", "ar")

RESET_KEY = """
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from portal.accounts.models import User
editor = User.objects.get(email="editor@riverbend.example")
print(f"{user_pk_to_url_str(editor)}-{default_token_generator.make_token(editor)}")
"""

BROKEN_SERVER = """
from django.test import RequestFactory
from portal.theme.views import server_error
request = RequestFactory().get("/{language}/")
print(server_error(request).content.decode())
"""

SIGN_IN_SCREENS = (
    "/accounts/login/",
    "/accounts/signup/",
    "/accounts/inactive/",
    "/accounts/password/reset/",
    "/accounts/password/reset/done/",
    "/accounts/password/reset/key/x-set-password/",
    "/accounts/password/reset/key/done/",
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_the_demo(open_page, running_portal, language):
    page = open_page(f"/{language}/")
    found = []
    for address in public_pages(running_portal):
        if address.startswith(f"/{language}/"):
            page.goto(address)
            found += violations(page, best_practice=True)
    assert not found, report(found)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["/share/", "/services/?need=food"])
def test_addresses_that_the_sitemap_has_not(open_page, language, path):
    found = violations(open_page(f"/{language}{path}"), best_practice=True)
    assert not found, report(found)


@pytest.mark.parametrize("language", OTHER_LIVE_LANGUAGES)
def test_a_sample_in_the_other_live_languages(open_page, language):
    page = open_page(f"/{language}/")
    found = []
    for path in (*OTHER_SAMPLE, "/search/?q=food"):
        page.goto(f"/{language}{path}")
        found += violations(page, best_practice=True)
    assert not found, report(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_address(open_page, language):
    page = open_page(f"/{language}{PAGE_TYPES['wrong address']}")
    found = violations(page, best_practice=True)
    assert not found, report(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_too_big(open_page, language):
    page = open_page(f"/{language}/report/")
    page.locator("textarea").evaluate("(field) => field.value = 'x'.repeat(2 ** 21)")
    with page.expect_navigation() as answer:
        page.locator("main form").evaluate("(form) => form.submit()")
    assert answer.value.status == 413
    found = violations(page, best_practice=True)
    assert not found, report(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_broken_server(open_page, running_portal, language):
    script = BROKEN_SERVER.format(language=language)
    html = running_portal.manage("shell", "-v0", "--no-imports", "-c", script)
    page = open_page(f"/{language}/")
    page.route(
        "**/broken/",
        lambda route: route.fulfill(
            status=500, body=html, content_type="text/html; charset=utf-8"
        ),
    )
    page.goto(f"/{language}/broken/")
    assert page.locator("html").get_attribute("lang") == language
    found = violations(page, best_practice=True)
    assert not found, report(found)


SEARCHES = (
    "/en/search/",
    "/en/search/?q=school",
    "/en/search/?q=school&kind=page",
    "/ar/search/?q=school",
    "/ar/search/?q=zzz&kind=page",
)


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_the_search_with_and_without_results(open_page, color_scheme):
    page = open_page("/en/", color_scheme=color_scheme)
    found = []
    for address in SEARCHES:
        page.goto(address)
        found += violations(page, best_practice=True)
    assert page.locator("[role=status] h2").count() == 1
    assert not found, report(found)


def test_a_page_in_another_language_than_the_readers(open_page):
    found = violations(open_page(FALLBACK), best_practice=True)
    assert not found, report(found)


def test_the_choice_of_a_language(open_page):
    page = open_page("/", locale="cy")
    assert page.locator(".language-choice a").count()
    found = violations(page, best_practice=True)
    assert not found, report(found)


@pytest.mark.parametrize(
    "address",
    ["/en/", "/ar/health/see-a-doctor/", FALLBACK, "/accounts/login/"],
)
def test_dark_colours_on_a_wide_screen(open_page, address):
    wide = {"width": 1280, "height": 900}
    page = open_page(address, color_scheme="dark", viewport=wide)
    found = violations(page, best_practice=True)
    assert not found, report(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_screens_for_signing_in(open_page, language):
    page = open_page(SIGN_IN_SCREENS[0], locale=language)
    found = []
    for address in SIGN_IN_SCREENS:
        page.goto(address)
        assert page.locator("html").get_attribute("lang") == language
        found += violations(page, best_practice=True)
    assert not found, report(found)


def test_the_form_for_a_new_password(open_page, running_portal):
    key = running_portal.manage("shell", "--no-imports", "-c", RESET_KEY).strip()
    page = open_page(f"/accounts/password/reset/key/{key}/")
    assert page.locator("input[type=password]").count() == 2
    found = violations(page, best_practice=True)
    assert not found, report(found)


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
def test_a_sign_in_that_went_wrong(open_page, color_scheme):
    page = open_page("/accounts/login/", color_scheme=color_scheme)
    page.locator("main button[type=submit]").first.click()
    page.locator(".error-summary").wait_for()
    found = violations(page, best_practice=True)
    assert not found, report(found)
