"""Staff fill each menu with pages and drag them into order."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import pytest

from home.models import HomePage
from portal.menus.models import MenuItem
from tests.portal.accounts.factories import UserFactory
from tests.portal.languages.small_site import add
from tests.portal.menus.factories import MenuItemFactory

SCREENS = "wagtailsnippets_portal_menus_menuitem"


@pytest.fixture
def editor(home: HomePage) -> Client:
    browser = Client()
    browser.force_login(UserFactory(role="editor"))
    return browser


def listed(browser: Client, menu: str) -> str:
    return browser.get(reverse(f"{SCREENS}:list"), {"menu": menu}).content.decode()


def test_each_menu_has_a_list_of_its_own_in_order(
    editor: Client, home: HomePage
) -> None:
    MenuItemFactory(page=add(home, "school"), sort_order=2)
    MenuItemFactory(page=add(home, "health"), sort_order=1)
    MenuItemFactory(page=add(home, "privacy"), menu="footer")
    main, footer = listed(editor, "main"), listed(editor, "footer")
    assert main.index("Health") < main.index("School")
    assert "Privacy" in footer
    assert "Privacy" not in main
    assert "School" not in footer
    assert "Health" in listed(editor, "' OR 1=1")


def test_a_page_is_added_at_the_end_of_the_menu_one_comes_from(
    editor: Client, home: HomePage
) -> None:
    first = MenuItemFactory(page=add(home, "first"), menu="footer")
    address = reverse(f"{SCREENS}:add") + "?menu=footer"
    assert '<option value="footer" selected>' in editor.get(address).content.decode()
    page = add(home, "privacy")
    values = {"menu": "footer", "page": page.pk, "title": "", "source_language": "en"}
    answer = editor.post(address, values)
    assert answer.url.endswith("?menu=footer")
    item = MenuItem.objects.get(page=page)
    assert item.sort_order > first.sort_order
    assert str(item) == "Privacy"


def test_a_page_is_not_put_into_the_same_menu_twice(
    editor: Client, home: HomePage
) -> None:
    page = add(home, "housing")
    MenuItemFactory(page=page)
    values = {"menu": "main", "page": page.pk, "title": "", "source_language": "en"}
    answer = editor.post(reverse(f"{SCREENS}:add"), values)
    assert "This page is in the menu already." in answer.content.decode()
    assert MenuItem.objects.count() == 1


def test_dragging_an_item_moves_it_within_its_own_menu(
    editor: Client, home: HomePage
) -> None:
    for slug in ("footer-a", "main-a", "footer-b", "main-b", "footer-c"):
        menu = slug.partition("-")[0]
        MenuItemFactory(page=add(home, slug), menu=menu)
    last = MenuItem.objects.get(page__slug="main-b")
    address = reverse(f"{SCREENS}:reorder", args=[last.pk])
    assert editor.post(f"{address}?position=0").json() == {"success": True}
    order = [item.page.slug for item in MenuItem.objects.order_by("sort_order")]
    assert [slug for slug in order if "main" in slug] == ["main-b", "main-a"]
    assert [slug for slug in order if "footer" in slug] == [
        "footer-a",
        "footer-b",
        "footer-c",
    ]


def test_a_translator_may_not_change_the_menus(home: HomePage) -> None:
    item = MenuItemFactory(page=add(home, "first"))
    other = MenuItemFactory(page=add(home, "second"))
    browser = Client()
    browser.force_login(UserFactory(role="translator"))
    assert browser.get(reverse(f"{SCREENS}:list")).status_code == 200
    browser.post(reverse(f"{SCREENS}:delete", args=[item.pk]))
    browser.post(reverse(f"{SCREENS}:reorder", args=[other.pk]) + "?position=0")
    assert list(MenuItem.objects.all()) == [item, other]


def test_a_long_list_costs_no_more_queries_than_a_short_one(
    editor: Client, home: HomePage
) -> None:
    counts = []
    for number in range(6):
        titles = {"en": f"Page {number}", "es": f"Página {number}"}
        MenuItemFactory(page=add(home, f"page-{number}"), titles=titles)
        listed(editor, "main")
        with CaptureQueriesContext(connection) as queries:
            listed(editor, "main")
        counts.append(len(queries))
    assert counts[0] == counts[-1] <= 40
