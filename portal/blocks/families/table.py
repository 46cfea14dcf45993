"""Words in rows and columns."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail.blocks import BooleanBlock, StructBlock

from ..grid import GridBlock
from ..groups import TEXT


def example() -> dict[str, Any]:
    rows = [
        [_("Adults"), _("Monday"), "18:00"],
        [_("Children"), _("Tuesday"), "15:00"],
    ]
    headings = [_("Class"), _("Day"), _("Time")]
    return {
        "grid": {
            "caption": _("Free English classes"),
            "columns": [{"type": "text", "heading": text} for text in headings],
            "rows": [{"values": row} for row in rows],
        },
        "first_column_names": True,
    }


class TableBlock(StructBlock):
    """What readers compare. Facts that change are records, not cells."""

    grid = GridBlock(
        label=gettext_lazy("Table"),
        help_text=gettext_lazy(
            "Give it a caption and every column a heading. Few columns: most readers "
            "have a small phone."
        ),
    )
    first_column_names = BooleanBlock(
        label=gettext_lazy("The first column names its row"),
        required=False,
        default=True,
        help_text=gettext_lazy("People who listen hear it before every cell."),
    )

    class Meta:
        label = gettext_lazy("Table")
        description = gettext_lazy("Words in rows and columns, to compare things.")
        icon = "table"
        group = TEXT
        template = "blocks/table.html"
        preview_value = staticmethod(example)
