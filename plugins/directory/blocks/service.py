"""One service, as a card."""

from django.utils.translation import gettext_lazy as _

from portal.blocks.facts import FactBlock, RecordChooserBlock
from portal.blocks.groups import FACTS


class ServiceBlock(FactBlock):
    """Name, organization, number and address are always the current ones."""

    service = RecordChooserBlock("directory.Service", label=_("Service"))

    chosen = "service"

    class Meta:
        label = _("Service")
        description = _("One service out of the directory, with number and address.")
        icon = "list-ul"
        group = FACTS
        template = "directory/blocks/service.html"
