"""Something good to know, set apart from the text."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail.blocks import CharBlock, StructBlock

from ..groups import TEXT
from ..texts import TextBlock


def example() -> dict[str, str]:
    text = _("An interpreter is free. Ask for one in your language.")
    return {"heading": _("Good to know"), "text": f"<p>{text}</p>"}


class CalloutBlock(StructBlock):
    """A short text that stands out, with a heading if it needs one."""

    heading = CharBlock(label=gettext_lazy("Heading"), required=False, max_length=120)
    text = TextBlock(label=gettext_lazy("Text"))

    class Meta:
        label = gettext_lazy("Callout")
        description = gettext_lazy("Something good to know, set apart from the text.")
        icon = "info-circle"
        group = TEXT
        template = "blocks/callout.html"
        preview_value = staticmethod(example)
