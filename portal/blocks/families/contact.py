"""Somebody to call, write to or visit."""

from django.utils.translation import gettext_lazy as _

from ..facts import FactBlock, RecordChooserBlock
from ..groups import FACTS


class ContactBlock(FactBlock):
    """The card of a contact: names, numbers, place and hours."""

    contact = RecordChooserBlock("portal_contacts.Contact", label=_("Contact"))

    chosen = "contact"

    class Meta:
        label = _("Contact")
        description = _(
            "An office or person, with phone numbers that are always the current ones."
        )
        icon = "mobile-alt"
        group = FACTS
        template = "blocks/contact.html"
