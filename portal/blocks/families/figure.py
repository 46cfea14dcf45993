"""What it costs, or another number that changes."""

from django.utils.translation import gettext_lazy as _

from ..facts import FactBlock, RecordChooserBlock
from ..groups import FACTS


class FigureBlock(FactBlock):
    """A fee, a limit or another figure, with its date and source."""

    figure = RecordChooserBlock("portal_contacts.Figure", label=_("Fee or limit"))

    chosen = "figure"

    class Meta:
        label = _("Fee or limit")
        description = _("An amount that is always the current one, such as a fee.")
        icon = "decimal"
        group = FACTS
        template = "blocks/figure.html"
