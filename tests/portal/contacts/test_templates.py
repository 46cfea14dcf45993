"""What visitors see of a fact."""

from datetime import date

from django.template.loader import render_to_string
from django.utils.translation import override

import pytest

from portal.contacts.models import Contact, Place
from portal.contacts.selectors import whole_records
from portal.words.services import save_words
from tests.portal.contacts.factories import (
    ContactFactory,
    ContactPhoneFactory,
    FigureFactory,
    HoursFactory,
    PlaceFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("modules_asked")]


def show(template: str, inside: str = "en", **record: object) -> str:
    return render_to_string(f"contacts/{template}.html", {"inside": inside, **record})


def whole_contact() -> Contact:
    contact = ContactFactory(
        words={"name": "Clinic", "description": "Bring your papers."},
        place=PlaceFactory(words={"name": "Town hall"}),
        hours=HoursFactory(words={"name": "Desk", "notes": "Not on holidays"}),
        languages=["en", "es"],
        checked_on=date(2026, 11, 1),
        source_name="The clinic",
    )
    ContactPhoneFactory(contact=contact)
    return contact


def test_a_contact_shows_all_its_facts_with_date_and_source():
    with override("en"):
        html = show("contact", contact=whole_contact())
    for fact in (
        'href="tel:+12155550123"',
        "(215) 555-0123",
        "English and Spanish",
        "1 Main Street",
        "Town hall",
        "Not on holidays",
        "Checked November 1, 2026.",
        "The clinic",
    ):
        assert fact in html


def test_contacts_are_fetched_in_a_fixed_number_of_queries(django_assert_num_queries):
    keys = {whole_contact().pk for _number in range(3)}
    with override("en"), django_assert_num_queries(3):
        records = whole_records({Contact: keys})
        for key in keys:
            assert "Town hall" in show("contact", contact=records[Contact, key])


def test_inside_a_page_in_another_language_the_card_says_its_own():
    contact = whole_contact()
    save_words(record=contact, language="ar", values={"name": "عيادة"})
    with override("ar"):
        html = show("contact", contact=contact)
    assert '<div class="contact" lang="ar" dir="rtl">' in html
    assert "<strong>عيادة</strong>" in html
    assert '<div lang="en" dir="ltr"><p>Bring your papers.</p></div>' in html


def test_hidden_records_show_nothing():
    contact = whole_contact()
    contact.place.hidden = contact.hours.hidden = True
    with override("en"):
        html = show("contact", contact=contact)
        assert "Town hall" not in html
        assert "Not on holidays" not in html
        contact.hidden = True
        assert show("contact", contact=contact).strip() == ""
        place = PlaceFactory(hidden=True)
        assert show("place", place=place).strip() == ""
        assert show("hours", hours=HoursFactory(hidden=True)).strip() == ""
        assert show("figure", figure=FigureFactory(hidden=True)).strip() == ""
    assert place not in Place.objects.shown()


def test_a_place_says_how_to_find_it():
    place = PlaceFactory(words={"name": "Town hall", "description": "Blue door"})
    with override("en"):
        html = show("place", place=place)
    assert "<address>" in html
    assert "Blue door" in html


def test_a_figure_stands_with_its_unit():
    figure = FigureFactory(words={"name": "City ID", "unit": "per person"})
    with override("en"):
        html = show("figure", figure=figure)
    assert '<bdi class="value">$25</bdi>' in html
    assert "per person" in html
