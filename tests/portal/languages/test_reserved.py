"""No page may lie where an address of the portal's own would hide it."""

from django.test import Client
from django.urls import reverse

import pytest

from home.models import ContentPage
from portal.languages.reserved import is_reserved, reserved_slugs
from tests.portal.accounts.factories import UserFactory
from tests.portal.languages.small_site import add


@pytest.fixture
def editor(small_site) -> Client:
    browser = Client()
    browser.force_login(UserFactory(role="editor"))
    return browser


def test_own_addresses_under_a_prefix_are_known():
    assert {"feed", "report"} <= reserved_slugs()
    assert not any("<" in slug or "/" in slug for slug in reserved_slugs())


def test_they_are_reserved_directly_below_home_pages_only(small_site):
    assert is_reserved("report", small_site.home)
    assert not is_reserved("report", small_site.housing)
    assert not is_reserved("reports", small_site.home)


@pytest.mark.parametrize(
    "named", [{"slug": "report"}, {"slug": "feed", "title": "Report"}]
)
def test_the_editor_refuses_such_a_slug(editor, small_site, named):
    address = reverse(
        "wagtailadmin_pages:add", args=["home", "contentpage", small_site.home.pk]
    )
    data = {"title": "New", "body-count": "0"} | named
    answer = editor.post(address, data)
    assert "The portal uses the address" in answer.content.decode()
    assert not ContentPage.objects.filter(slug__in=["report", "feed"]).exists()


def test_no_such_page_is_moved_or_copied_below_home(editor, small_site):
    page = add(small_site.housing, "report")
    move = reverse(
        "wagtailadmin_pages:move_confirm", args=[page.pk, small_site.home.pk]
    )
    assert editor.post(move).url == reverse("wagtailadmin_pages:move", args=[page.pk])
    copy = reverse("wagtailadmin_pages:copy", args=[page.pk])
    data = {
        "new_title": "Report",
        "new_slug": "report",
        "new_parent_page": small_site.home.pk,
    }
    assert editor.post(copy, data).url == copy
    page.refresh_from_db()
    assert page.get_parent().pk == small_site.housing.pk
    assert ContentPage.objects.filter(slug="report").count() == 1
