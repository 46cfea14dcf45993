"""What visitors see of services, whatever they ask for."""

import re
from datetime import date, time

from django.utils.html import escape

import pytest

from portal.words.services import save_words
from tests.plugins.directory.factories import (
    AddressFactory,
    AttributeFactory,
    LocationFactory,
    OrganizationFactory,
    PhoneFactory,
    ScheduleFactory,
    ServiceAtLocationFactory,
    ServiceFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tree")]

OWN_SCRIPT = r'<script type="module" src="/static/offline/keep.js" data-worker="[^"]+">'


def read(client, path: str, status: int = 200) -> str:
    response = client.get(path)
    assert response.status_code == status, path
    return response.content.decode()


def names(client, path: str = "/en/services/") -> list[str]:
    page = client.get(path).context["page"]
    return [str(service) for service in page.services]


def test_a_service_shows_all_its_facts(client, pantry):
    html = read(client, f"/en/services/{pantry.pk}/")
    for fact in (
        "<h1>Free groceries</h1>",
        "Open House",
        "Closed on Friday.",
        "Everybody in Riverbend.",
        "From 16 years",
        "Walk in.",
        'href="tel:+12155550142"',
        "(215) 555-0142",
        "555-HELP",
        "Eastside Hall",
        "214 Mill Street",
        'href="geo:40.500000,-74.250000?q=214+Mill+Street',
        "The blue door.",
        "9:00 AM – 6:00 PM",
        "English and Spanish",
        "Checked November 3, 2026.",
        "The pantry",
        f"/en/report/?record=directory.service:{pantry.pk}",
        "Groceries",
    ):
        assert fact in html.replace("\u202f", " "), fact
    assert html.count("<h1") == 1


def test_a_card_says_what_to_bring_and_what_it_costs_where_a_line_holds_it(client):
    short = {
        "name": "Soup",
        "application_process": "Walk in.",
        "fees_description": "Free",
    }
    ServiceFactory(words=short)
    long = {
        "name": "Rice",
        "fees_description": "Nothing on Monday, or else " + "a" * 90,
    }
    ServiceFactory(words=long)
    html = read(client, "/en/services/")
    assert "Walk in." in html
    assert "Free" in html
    assert "Nothing on Monday" not in html


def test_words_that_are_not_translated_are_marked_and_said(client, pantry):
    html = read(client, f"/ar/services/{pantry.pk}/")
    assert '<html lang="ar" dir="rtl">' in html
    assert "<h1>بقالة</h1>" in html
    assert '<div lang="en" dir="ltr"><p>Everybody in Riverbend.</p></div>' in html
    assert "language-notice" not in html
    spanish = read(client, f"/es/services/{pantry.pk}/")
    assert '<h1><bdi lang="en" dir="ltr">Free groceries</bdi></h1>' in spanish
    assert "language-notice" in spanish
    assert f'/en/services/{pantry.pk}/">' in spanish
    assert "noindex" in spanish


@pytest.mark.parametrize(
    "facts",
    [
        {"hidden": True},
        {"status": "inactive"},
        {"status": "defunct"},
        {"status": "temporarily closed"},
        {"missing_since": date(2026, 1, 1)},
    ],
)
def test_what_is_not_public_is_not_there(client, facts):
    service = ServiceFactory(**facts)
    read(client, f"/en/services/{service.pk}/", 404)
    assert names(client) == []


@pytest.mark.parametrize(
    "facts", [{"hidden": True}, {"missing_since": date(2026, 1, 1)}]
)
def test_what_a_hidden_organization_offers_is_not_there(client, facts):
    service = ServiceFactory(organization=OrganizationFactory(**facts))
    read(client, f"/en/services/{service.pk}/", 404)
    assert names(client) == []


def test_a_hidden_place_is_left_out(client, pantry):
    pantry.service_at_locations.get().location.__class__.objects.update(hidden=True)
    html = read(client, f"/en/services/{pantry.pk}/")
    assert "Eastside Hall" not in html
    assert "214 Mill Street" not in read(client, "/en/services/")
    assert names(client, "/en/services/?place=Riverbend") == []


def test_own_times_of_a_service_at_a_place_go_before_those_of_the_place(client, pantry):
    offer = pantry.service_at_locations.get()
    ScheduleFactory(service_at_location=offer, byday="SA", closes_at=time(13))
    html = read(client, f"/en/services/{pantry.pk}/").replace("\u202f", " ")
    assert "9:00 AM – 1:00 PM" in html
    assert "9:00 AM – 6:00 PM" not in html


def test_times_in_words_are_shown_and_rules_without_words_say_to_ask(client, pantry):
    words = ScheduleFactory(service=pantry, byday="", opens_at=None, closes_at=None)
    save_words(record=words, language="en", values={"description": "After sunset"})
    html = read(client, f"/en/services/{pantry.pk}/")
    assert "After sunset" in html
    assert "ask on which days" not in html
    ScheduleFactory(service=pantry, byday="1MO", freq="MONTHLY")
    monthly = read(client, f"/en/services/{pantry.pk}/").replace("\u202f", " ")
    said = '<bdi class="value">9:00 AM – 5:00 PM</bdi>. Call first and ask on which'
    assert said in monthly


def test_the_list_shows_a_card_for_each_service(client, pantry):
    html = read(client, "/en/services/")
    assert f'<a href="/en/services/{pantry.pk}/">Free groceries</a>' in html
    for fact in (
        "Open House",
        "A bag of food once a week.",
        'href="tel:+12155550142"',
        "214 Mill Street, Riverbend, PA 19000",
        "1 service",
    ):
        assert fact in html


def test_a_card_has_the_address_in_the_city_that_was_chosen(client, pantry):
    other = LocationFactory(words={"name": "Westside Hall"})
    ServiceAtLocationFactory(service=pantry, location=other)
    AddressFactory(location=other, address_1="9 Hill Road", city="Westbank")
    everywhere = client.get("/en/services/").content.decode()
    there = client.get("/en/services/", {"place": "WestBank"}).content.decode()
    assert ("214 Mill Street" in everywhere, "9 Hill Road" in everywhere) == (
        True,
        False,
    )
    assert ("214 Mill Street" in there, "9 Hill Road" in there) == (False, True)


def test_a_card_takes_the_number_of_the_organization_where_there_is_no_other(client):
    service = ServiceFactory()
    PhoneFactory(organization=service.organization, number="+12155550199")
    PhoneFactory(service=service, type="fax", number="+12155550188")
    html = read(client, "/en/services/")
    assert "tel:+12155550199" in html
    assert "215) 555-0188" not in html


def test_the_list_begins_with_what_was_checked_last(client):
    for name, day in (
        ("Never", None),
        ("Old", date(2025, 1, 1)),
        ("New", date(2026, 1, 1)),
    ):
        ServiceFactory(words={"name": name}, checked_on=day)
    assert names(client) == ["New", "Old", "Never"]


def test_the_list_narrows_by_category_with_what_lies_below_and_by_city(client, pantry):
    ServiceFactory(words={"name": "Other"})
    food = pantry.attributes.get().taxonomy_term.parent
    assert names(client, f"/en/services/?category={food.pk}") == ["Free groceries"]
    assert names(client, "/en/services/?place=riverbend") == ["Free groceries"]
    assert names(client, f"/en/services/?category={food.pk}&place=Elsewhere") == []


def test_each_choice_says_how_many_services_it_leaves(client, pantry):
    food = pantry.attributes.get().taxonomy_term.parent
    AttributeFactory(service=pantry, taxonomy_term=food)
    other = AttributeFactory(taxonomy_term=food).service
    AttributeFactory(service=ServiceFactory(hidden=True), taxonomy_term=food)
    html = read(client, "/en/services/")
    assert "<select" not in html  # one category and one city narrow nothing
    elsewhere = ServiceAtLocationFactory(service=AttributeFactory().service)
    AddressFactory(location=elsewhere.location, city="Millbrook")
    html = read(client, "/en/services/")
    assert f'<option value="{food.pk}" lang="en" dir="ltr">Food (2)</option>' in html
    assert '<option value="Riverbend">Riverbend (1)</option>' in html
    offer = ServiceAtLocationFactory(service=other)
    AddressFactory(location=offer.location, city="RIVERBEND")
    second = ServiceAtLocationFactory(service=other)
    AddressFactory(location=second.location, city="Old Town")
    narrowed = read(client, f"/en/services/?category={food.pk}")
    assert "selected>Food (2)</option>" in narrowed
    assert "Groceries (1)</option>" in narrowed
    assert "(2)</option>" in narrowed.split('name="place"')[1]
    assert "(1 chosen)" in narrowed


def test_an_empty_list_leads_on(client):
    assert "There are no services here yet." in read(client, "/en/services/")
    ServiceFactory()
    html = read(client, "/en/services/?place=Nowhere")
    assert "We found nothing here" in html
    assert '<a class="button" href="/en/services/">' in html


@pytest.mark.parametrize("asked", ["999", "2"])
def test_pages_beyond_the_last_are_the_last_and_keep_the_filters(client, asked):
    place = AddressFactory(city="Riverbend").location
    for _number in range(21):
        ServiceAtLocationFactory(location=place)
    page = f"/en/services/?place=Riverbend&page={asked}"
    html = read(client, page)
    assert len(names(client, page)) == 1
    assert "Page 2 of 2" in html
    assert 'href="/en/services/?place=Riverbend" rel="prev"' in html
    first = read(client, "/en/services/?place=Riverbend")
    assert escape("/en/services/?place=Riverbend&page=2") in first


def test_only_plain_addresses_are_kept(client, pantry):
    def is_kept(path: str) -> bool:
        return getattr(client.get(path), "_may_be_kept", False)

    assert is_kept(f"/en/services/{pantry.pk}/")
    assert is_kept("/en/services/")
    assert not is_kept("/en/services/?place=Riverbend")
    assert not is_kept("/en/services/0/")


def test_nothing_is_loaded_from_elsewhere_and_nothing_runs(client, pantry):
    for path in ("/en/services/", f"/ar/services/{pantry.pk}/"):
        html = read(client, path)
        assert re.findall(r"<script[^>]*>", html) == [re.search(OWN_SCRIPT, html)[0]]
        assert "style=" not in html
        assert 'src="http' not in html
        assert not client.cookies


def test_where_no_own_number_can_be_called_the_organization_is(client):
    service = ServiceFactory()
    PhoneFactory(service=service, number="", given="555-HELP")
    PhoneFactory(organization=service.organization, number="+12155550199")
    html = read(client, f"/en/services/{service.pk}/")
    assert "555-HELP" in html
    assert '<a class="button action" href="tel:+12155550199">' in html
    PhoneFactory(service=service, number="+12155550188")
    assert "555-0199" not in read(client, f"/en/services/{service.pk}/")
