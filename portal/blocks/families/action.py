"""Buttons to call or write to a contact."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wagtail.blocks import MultipleChoiceBlock, StructValue

from portal.contacts.models import Contact, Phone
from portal.contacts.numbers import call_link, shown_number, sms_link, whatsapp_link

from ..facts import FactBlock, RecordChooserBlock
from ..groups import LINKS


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


class ActionBlock(FactBlock):
    """The numbers are the contact's own; nobody types one here."""

    contact = RecordChooserBlock("portal_contacts.Contact", label=_("Contact"))
    ways = MultipleChoiceBlock(
        label=_("Buttons"),
        choices=[(name, way.words) for name, way in WAYS.items()],
        default=["call"],
        help_text=_("A button only shows where the contact has a number for it."),
    )

    chosen = "contact"

    class Meta:
        label = _("Call or write")
        description = _("Buttons to call, text or write to a contact.")
        icon = "comment"
        group = LINKS
        template = "blocks/action.html"

    def get_context(
        self, value: StructValue, parent_context: Mapping | None = None
    ) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        context["actions"] = list(actions(value["contact"], value["ways"] or []))
        return context
