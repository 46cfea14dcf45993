"""Staff keep the city's record on one screen, which is never added or deleted."""

import html
import re

from django.test import Client
from django.urls import reverse

import pytest

from portal.city.models import City, EmergencyNumber
from tests.portal.accounts.factories import UserFactory
from tests.portal.city.factories import CityFactory, EmergencyNumberFactory
from tests.portal.menus.factories import site_in_three_languages

pytestmark = pytest.mark.django_db

SCREENS = "wagtailsnippets_portal_city_city"
NUMBERS = "wagtailsnippets_portal_city_emergencynumber"
EDIT = f"/admin/snippets/portal_city/city/edit/{City.ONLY}/"
WHOLE = {
    "name": "Riverbend",
    "portal_name": "",
    "office": "Office of Immigrant Affairs",
    "promise": "",
    "about": "",
    "official_name": "City of Riverbend",
    "region": "Pennsylvania",
    "country": "US",
    "time_zone": "America/Chicago",
    "website": "",
    "logo": "",
    "first_colour": "#0c4c55",
    "second_colour": "#ffb636",
    "exit_address": "https://www.weather.gov/",
    "talk_to": "",
    "source_language": "en",
}


def browser_of(role: str) -> Client:
    browser = Client()
    browser.force_login(UserFactory(role=role))
    return browser


def test_an_editor_fills_in_the_city_for_the_first_time_and_changes_it_later() -> None:
    editor = browser_of("editor")
    assert editor.get(reverse(f"{SCREENS}:list")).url == EDIT
    assert editor.get(EDIT).status_code == 200
    assert not City.objects.exists()
    assert editor.post(EDIT, WHOLE).status_code == 302
    assert City.objects.get().name == "Riverbend"
    assert "Riverbend" in editor.get(EDIT).content.decode()
    assert editor.post(EDIT, {**WHOLE, "name": "Bend"}).status_code == 302
    assert City.objects.get().name == "Bend"


@pytest.mark.parametrize("mode", ["day", "night", "contrasts"])
def test_colours_are_seen_before_they_are_saved(mode: str) -> None:
    CityFactory(words={"en": {"name": "Riverbend"}})
    editor = browser_of("editor")
    preview = reverse(f"{SCREENS}:preview_on_edit", args=[City.ONLY])
    light = {**WHOLE, "first_colour": "#ffee99"}
    assert editor.post(preview, light).json()["is_valid"] is True
    page = editor.get(preview, {"mode": mode}).content.decode()
    colours = re.search(r'href="([^"]*ffee99[^"]*)"', page)[1]
    assert "--wall" in editor.get(html.unescape(colours)).content.decode()
    assert City.objects.get().first_colour != "#ffee99"


def test_a_translator_does_not_see_what_an_editor_types() -> None:
    CityFactory(words={"en": {"name": "Riverbend"}})
    preview = reverse(f"{SCREENS}:preview_on_edit", args=[City.ONLY])
    assert browser_of("translator").post(preview, WHOLE).status_code != 200


def test_a_city_without_name_is_not_saved() -> None:
    editor = browser_of("editor")
    assert editor.post(EDIT, {**WHOLE, "name": ""}).status_code == 200
    assert not City.objects.exists()


def test_a_time_zone_that_is_none_is_not_saved() -> None:
    editor = browser_of("editor")
    assert editor.post(EDIT, {**WHOLE, "time_zone": "Mars/One"}).status_code == 200
    assert not City.objects.exists()


def test_nobody_adds_a_second_city_or_deletes_the_first() -> None:
    CityFactory(words={"en": {"name": "Riverbend"}})
    browser = Client()
    browser.force_login(UserFactory(is_superuser=True))
    browser.post(reverse(f"{SCREENS}:add"), WHOLE)
    browser.post(reverse(f"{SCREENS}:delete", args=[City.ONLY]))
    assert City.objects.count() == 1
    assert browser.get(EDIT.replace("/1/", "/2/")).status_code == 404
    delete = reverse(f"{SCREENS}:delete", args=[City.ONLY])
    assert delete not in browser.get(EDIT).content.decode()


def test_a_translator_is_led_to_the_words_and_may_not_change_facts() -> None:
    site_in_three_languages()
    CityFactory(words={"en": {"name": "Riverbend"}})
    translator = browser_of("translator")
    translations = reverse(f"{SCREENS}:translations", args=[City.ONLY])
    assert translator.get(reverse(f"{SCREENS}:list")).url == translations
    translator.post(EDIT, {**WHOLE, "name": "Taken over"})
    assert City.objects.get().name == "Riverbend"


def test_emergency_numbers_are_listed_in_order_and_can_be_moved() -> None:
    for number in ("911", "988", "311"):
        EmergencyNumberFactory(number=number, words={"en": {"label": f"Call {number}"}})
    editor = browser_of("editor")
    page = editor.get(reverse(f"{NUMBERS}:list")).content.decode()
    assert page.index("Call 911") < page.index("Call 988") < page.index("Call 311")
    last = EmergencyNumber.objects.get(number="311")
    moved = editor.post(reverse(f"{NUMBERS}:reorder", args=[last.pk]) + "?position=0")
    assert moved.status_code == 200
    order = EmergencyNumber.objects.values_list("number", flat=True)
    assert list(order) == ["311", "911", "988"]
