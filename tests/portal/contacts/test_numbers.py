"""Telephone numbers: what is taken, kept, shown and dialled."""

from django.core.exceptions import ValidationError

import pytest

from portal.contacts.models import Contact, ContactPhone
from portal.contacts.numbers import (
    call_link,
    normal_number,
    shown_number,
    sms_link,
    whatsapp_link,
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("(215) 555-0123", "+12155550123"),
        ("+44 20 7946 0958", "+442079460958"),
        ("911", "911"),
        ("211", "211"),
    ],
)
def test_numbers_are_kept_in_one_form(typed, kept):
    assert normal_number(typed) == kept


@pytest.mark.parametrize("typed", ["12", "call me", "555-0123", "215-555-0123 x5"])
def test_what_nobody_can_dial_is_refused(typed):
    with pytest.raises(ValidationError):
        normal_number(typed)


def test_a_model_keeps_the_normal_form_and_refuses_letters_as_extension():
    phone = ContactPhone(contact=Contact(pk=1), number="215 555 0123", extension="5")
    phone.clean_fields(exclude=["contact"])
    assert phone.number == "+12155550123"
    phone.extension = "five"
    with pytest.raises(ValidationError, match="Only digits"):
        phone.clean_fields(exclude=["contact"])


def test_numbers_are_shown_as_people_here_write_them():
    assert shown_number("+12155550123") == "(215) 555-0123"
    assert shown_number("+442079460958") == "+44 20 7946 0958"
    assert shown_number("911") == "911"
    assert shown_number("+12155550123", "5") == "(215) 555-0123, extension 5"


def test_links_dial_write_and_chat():
    assert call_link("+12155550123", "5") == "tel:+12155550123;ext=5"
    assert sms_link("+12155550123") == "sms:+12155550123"
    assert whatsapp_link("+12155550123") == "https://wa.me/12155550123"
    assert whatsapp_link("911") == ""
