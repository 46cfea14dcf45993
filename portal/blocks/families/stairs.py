"""The first days of somebody who is new, as stairs that climb as they are read."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail.blocks import CharBlock, ListBlock, StructBlock, StructValue

from ..cards import CardPageBlock, cards_for_reader
from ..groups import LINKS


class StairBlock(StructBlock):
    """One stair: when, what, and the page that says more."""

    when = CharBlock(
        label=gettext_lazy("When"),
        max_length=60,
        help_text=gettext_lazy("For example: Week 1."),
    )
    title = CharBlock(label=gettext_lazy("What"), max_length=80)
    text = CharBlock(
        label=gettext_lazy("In a few words"), required=False, max_length=160
    )
    page = CardPageBlock(label=gettext_lazy("Page that says more"), required=False)

    class Meta:
        label = gettext_lazy("Stair")
        icon = "arrow-up"


def example() -> dict[str, Any]:
    return {
        "heading": _("New here?"),
        "stairs": [
            {"when": _("Week 1"), "title": _("What you need first"), "text": ""},
            {"when": _("Weeks 2 and 3"), "title": _("Sign up your family"), "text": ""},
            {"when": _("By day 30"), "title": _("Start your life here"), "text": ""},
        ],
    }


class StairsBlock(StructBlock):
    """Two to four stairs; each leads to a page, found in the reader's language."""

    heading = CharBlock(label=gettext_lazy("Heading"), max_length=120)
    stairs = ListBlock(StairBlock(), label=gettext_lazy("Stairs"), min_num=2, max_num=4)

    class Meta:
        label = gettext_lazy("Stairs")
        description = gettext_lazy("What to do in the first days, one after the other.")
        icon = "list-ol"
        group = LINKS
        template = "blocks/stairs.html"
        preview_value = staticmethod(example)

    def get_context(
        self, value: StructValue, parent_context: Mapping | None = None
    ) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        context["stairs"] = [
            (stair, next(iter(cards_for_reader([stair.get("page")])), None))
            for stair in value["stairs"]
        ]
        return context
