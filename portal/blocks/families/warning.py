"""A danger that the reader must see before going on."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail.blocks import CharBlock, StructBlock

from ..groups import TEXT
from ..texts import TextBlock


def example() -> dict[str, str]:
    text = _("Do not pay anyone for this form. It is free.")
    return {"heading": _("Watch out"), "text": f"<p>{text}</p>"}


class WarningBlock(StructBlock):
    """Its heading is required: readers who skim read only that."""

    heading = CharBlock(
        label=gettext_lazy("Warning"),
        max_length=120,
        help_text=gettext_lazy("The danger in a few words."),
    )
    text = TextBlock(label=gettext_lazy("What to do"), required=False)

    class Meta:
        label = gettext_lazy("Warning")
        description = gettext_lazy(
            "A danger, such as fraud or a deadline. Use it seldom, or nobody sees it."
        )
        icon = "warning"
        group = TEXT
        template = "blocks/warning.html"
        preview_value = staticmethod(example)
