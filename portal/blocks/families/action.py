"""Buttons to call or write to a contact."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from wagtail.blocks import MultipleChoiceBlock, StructValue

from portal.contacts.ways import WAYS, actions

from ..facts import FactBlock, RecordChooserBlock
from ..groups import LINKS


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
