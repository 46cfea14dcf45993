"""How to reach a contact at a tap."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .models import Contact, Phone
from .numbers import call_link, shown_number, sms_link, whatsapp_link


@dataclass(frozen=True, slots=True)
class Way:
    """How to reach somebody at a tap.

    ``types`` are the types of numbers that it can use, the best first; ``link`` makes
    the address, or "" where the number will not do.
    """

    words: Promise
    sign: str
    types: Sequence[Any]
    link: Callable[[Phone], str]


WAYS: dict[str, Way] = {
    "call": Way(
        _("Call"),
        "phone",
        (Phone.Type.VOICE, Phone.Type.CELL),
        lambda phone: call_link(phone.number, phone.extension),
    ),
    "whatsapp": Way(
        _("Write on WhatsApp"),
        "message",
        (Phone.Type.WHATSAPP,),
        lambda phone: whatsapp_link(phone.number),
    ),
    "sms": Way(
        _("Send a text message (SMS)"),
        "message",
        (Phone.Type.TEXT, Phone.Type.CELL),
        lambda phone: sms_link(phone.number),
    ),
}
"""By the names under which a choice is stored."""


@dataclass(frozen=True, slots=True)
class Action:
    """One button: what it does, where it leads, and the number as people write it."""

    way: Way
    url: str
    number: str


def actions(contact: Contact, names: Sequence[str]) -> Iterator[Action]:
    """The buttons for those ways that the contact's numbers allow."""
    phones = list(contact.phones.all())
    for way in (WAYS[name] for name in names if name in WAYS):
        fitting = (
            phone for kind in way.types for phone in phones if phone.type == kind
        )
        phone = next(fitting, None)
        if phone and (url := way.link(phone)):
            yield Action(way, url, shown_number(phone.number))
