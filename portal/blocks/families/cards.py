"""A grid of cards that lead to other pages."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from wagtail.blocks import CharBlock, ListBlock, StructBlock, StructValue
from wagtail.models import Page

from ..cards import CardPageBlock, cards_for_reader
from ..groups import LINKS


def example() -> dict[str, Any]:
    return {"heading": "", "pages": list(Page.objects.live().filter(depth=3)[:3])}


class CardsBlock(StructBlock):
    """Titles and summaries come from the pages themselves, never typed twice."""

    heading = CharBlock(label=_("Heading"), required=False, max_length=120)
    pages = ListBlock(CardPageBlock(label=_("Page")), label=_("Pages"), min_num=1)

    class Meta:
        label = _("Cards")
        description = _(
            "Pages to read next, with their titles and summaries in the reader's "
            "language."
        )
        icon = "grid"
        group = LINKS
        template = "blocks/cards.html"
        preview_value = staticmethod(example)

    def get_context(
        self, value: StructValue, parent_context: Mapping | None = None
    ) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        context["cards"] = cards_for_reader(value["pages"])
        return context
