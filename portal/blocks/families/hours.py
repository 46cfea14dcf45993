"""When it is open."""

from django.utils.translation import gettext_lazy as _

from ..facts import FactBlock, RecordChooserBlock
from ..groups import FACTS


class HoursBlock(FactBlock):
    """A week of opening times."""

    hours = RecordChooserBlock("portal_contacts.Hours", label=_("Opening hours"))

    chosen = "hours"

    class Meta:
        label = _("Opening hours")
        description = _("The opening times of an office, always the current ones.")
        icon = "time"
        group = FACTS
        template = "blocks/hours.html"
