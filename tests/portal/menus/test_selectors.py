"""Menus lead readers to pages they can read, in words they know."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from wagtail.models import Site

import pytest

from home.models import HomePage, TopicPage
from portal.languages.reader import Reader, reading
from portal.menus.selectors import MenuLink, menu, menus
from tests.portal.languages.small_site import add, translate
from tests.portal.menus.factories import LIVE, MenuItemFactory, close_to_visitors


def main_menu(language: str) -> list[MenuLink]:
    with reading(Reader(language, LIVE)):
        return menu("main")


def titles(language: str) -> list[tuple[str, str]]:
    return [(str(link.title), link.language) for link in main_menu(language)]


@pytest.mark.django_db
def test_menus_without_items_are_empty_and_cost_one_query(
    django_assert_num_queries,
) -> None:
    with reading(Reader("en", LIVE)), django_assert_num_queries(1):
        assert menus() == {"main": [], "footer": []}


def test_an_item_is_titled_as_its_page_in_the_readers_language(home: HomePage) -> None:
    housing = add(home, "housing", kind=TopicPage)
    translate(housing, "es", title="Vivienda")
    MenuItemFactory(page=housing)
    assert titles("en") == [("Housing", "en")]
    assert titles("es") == [("Vivienda", "es")]
    assert titles("ar") == [("Housing", "en")]


def test_own_words_come_before_the_title_of_the_page_in_the_same_language(
    home: HomePage,
) -> None:
    housing = add(home, "housing", kind=TopicPage)
    translate(housing, "es", title="Vivienda")
    MenuItemFactory(page=housing, titles={"en": "A place to live", "ar": "السكن"})
    assert titles("en") == [("A place to live", "en")]
    assert titles("es") == [("Vivienda", "es")]
    assert titles("ar") == [("السكن", "ar")]


def test_own_words_that_were_taken_away_give_way_to_the_title_of_the_page(
    home: HomePage,
) -> None:
    housing = add(home, "housing")
    MenuItemFactory(page=housing, titles={"en": "Homes", "ar": "بيوت"})
    item = MenuItemFactory._meta.model.objects.get()
    item.words.filter(language="en").update(title="")
    assert titles("ar") == [("Housing", "en")]


def test_links_keep_the_readers_prefix_translated_or_not(home: HomePage) -> None:
    housing = add(home, "housing", kind=TopicPage)
    translate(housing, "es", title="Vivienda")
    MenuItemFactory(page=housing)
    assert [main_menu(code)[0].url for code in LIVE] == [
        "/en/housing/",
        "/es/housing/",
        "/ar/housing/",
    ]


def test_a_translation_may_be_chosen_and_leads_everybody_to_their_own(
    home: HomePage,
) -> None:
    housing = add(home, "housing", kind=TopicPage)
    MenuItemFactory(page=translate(housing, "es", title="Vivienda"))
    assert titles("en") == [("Housing", "en")]


def test_drafts_and_pages_for_members_are_left_out_in_every_language(
    home: HomePage,
) -> None:
    draft = add(home, "draft")
    draft.live = False
    draft.save()
    members = add(home, "members", kind=TopicPage)
    below = add(members, "below")
    for page in (draft, members, below):
        MenuItemFactory(page=page)
    close_to_visitors(members)
    assert [titles(code) for code in LIVE] == [[], [], []]


def test_a_draft_translation_does_not_give_its_title_away(home: HomePage) -> None:
    housing = add(home, "housing")
    translate(housing, "es", title="Secreto", live=False)
    MenuItemFactory(page=housing)
    assert titles("es") == [("Housing", "en")]


def test_items_stand_in_their_order_each_in_its_own_menu(home: HomePage) -> None:
    last = MenuItemFactory(page=add(home, "last"))
    MenuItemFactory(page=add(home, "privacy"), menu="footer")
    MenuItemFactory(page=add(home, "first"), sort_order=0)
    assert last.sort_order > 0
    with reading(Reader("en", LIVE)):
        both = menus()
    assert [str(link.title) for link in both["main"]] == ["First", "Last"]
    assert [str(link.title) for link in both["footer"]] == ["Privacy"]


def test_an_item_goes_with_its_page(home: HomePage) -> None:
    housing = add(home, "housing")
    MenuItemFactory(page=housing)
    housing.delete()
    assert titles("en") == []


@pytest.mark.parametrize("language", LIVE)
def test_both_menus_cost_the_same_queries_however_long_they_are(
    home: HomePage, language: str
) -> None:
    counts = []
    for number in range(1, 7):
        page = add(home, f"page-{number}")
        translate(page, "es", title=f"Página {number}")
        MenuItemFactory(page=page, menu="footer" if number % 2 else "main")
        Site.get_site_root_paths()  # Wagtail keeps these between requests
        with (
            reading(Reader(language, LIVE)),
            CaptureQueriesContext(connection) as queries,
        ):
            menus()
        counts.append(len(queries))
    # with the one for the modules, which a request asks for once
    assert counts[0] == counts[-1] == 3
