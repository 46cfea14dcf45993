"""Where to go."""

from django.utils.translation import gettext_lazy as _

from ..facts import FactBlock, RecordChooserBlock
from ..groups import FACTS


class PlaceBlock(FactBlock):
    """An address, and how to find the door."""

    place = RecordChooserBlock("portal_contacts.Place", label=_("Place"))

    chosen = "place"

    class Meta:
        label = _("Place")
        description = _("An address, and how to get there.")
        icon = "site"
        group = FACTS
        template = "blocks/place.html"
