"""Buttons to call or write use the numbers of the contact."""

from typing import Any

import pytest

from portal.blocks.streams import PluginStreamBlock
from portal.contacts.models import Contact, Phone
from portal.languages.reader import reading
from portal.words.services import save_words
from tests.portal.blocks.factories import reader
from tests.portal.contacts.factories import ContactFactory, ContactPhoneFactory

pytestmark = pytest.mark.django_db

ALL_WAYS = ["call", "whatsapp", "sms"]


def render(language: str, contact: Contact | int, ways: list[str] | None) -> str:
    stream = PluginStreamBlock()
    value: dict[str, Any] = {"contact": getattr(contact, "pk", contact), "ways": ways}
    with reading(reader(language)):
        return stream.render(stream.to_python([{"type": "action", "value": value}]))


@pytest.fixture
def contact() -> Contact:
    record = ContactFactory(words={"name": "City hall"})
    for number, kind in [
        ("+12155550123", Phone.Type.VOICE),
        ("+12155550124", Phone.Type.CELL),
        ("+12155550125", Phone.Type.WHATSAPP),
        ("+12155550126", Phone.Type.FAX),
    ]:
        ContactPhoneFactory(contact=record, number=number, type=kind)
    return record


def test_each_way_uses_the_number_that_fits_best(contact: Contact) -> None:
    html = render("en", contact, ALL_WAYS)
    assert 'href="tel:+12155550123"' in html
    assert 'href="https://wa.me/12155550125"' in html
    assert 'href="sms:+12155550124"' in html


def test_a_number_for_text_messages_comes_before_a_mobile_phone(
    contact: Contact,
) -> None:
    ContactPhoneFactory(contact=contact, number="+12155550127", type=Phone.Type.TEXT)
    assert 'href="sms:+12155550127"' in render("en", contact, ["sms"])


def test_only_the_chosen_ways_show(contact: Contact) -> None:
    html = render("en", contact, ["sms"])
    assert "tel:" not in html
    assert html.count("<li>") == 1


def test_a_way_without_a_number_shows_no_button() -> None:
    contact = ContactPhoneFactory(number="+12155550123").contact
    html = render("en", contact, ALL_WAYS)
    assert html.count("<li>") == 1
    assert render("en", contact, ["whatsapp"]).strip() == ""


def test_a_changed_number_changes_on_the_page(contact: Contact) -> None:
    contact.phones.filter(type=Phone.Type.VOICE).update(number="+12155550199")
    assert 'href="tel:+12155550199"' in render("en", contact, ["call"])


def test_the_button_says_who_answers_in_the_readers_language(contact: Contact) -> None:
    save_words(record=contact, language="ar", values={"name": "دار البلدية"})
    html = render("ar", contact, ["call"])
    assert "دار البلدية" in html
    assert '<bdi class="num" dir="ltr">(215) 555-0123</bdi>' in html


def test_a_hidden_or_deleted_contact_leaves_nothing(contact: Contact) -> None:
    contact.hidden = True
    contact.save()
    assert render("en", contact, ALL_WAYS) == ""
    assert render("en", 999999, ALL_WAYS) == ""


def test_no_way_at_all_leaves_nothing(contact: Contact) -> None:
    assert render("en", contact, None).strip() == ""
