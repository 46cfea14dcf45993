"""What to do, one thing after the other."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail.blocks import CharBlock, ListBlock, StructBlock

from ..groups import TEXT
from ..texts import TextBlock


class StepBlock(StructBlock):
    """One step: a short title, and more where it is needed."""

    title = CharBlock(
        label=gettext_lazy("What to do"),
        max_length=120,
        help_text=gettext_lazy("Start with a verb, for example: Call the school."),
    )
    text = TextBlock(label=gettext_lazy("How to do it"), required=False)

    class Meta:
        label = gettext_lazy("Step")
        icon = "list-ol"


def example() -> dict[str, Any]:
    return {
        "heading": _("How to sign up"),
        "steps": [
            {"title": _("Call the school"), "text": ""},
            {"title": _("Bring proof of your address"), "text": ""},
            {"title": _("Sign the form"), "text": ""},
        ],
    }


class StepsBlock(StructBlock):
    """A numbered list; the order matters, so that it is one in the markup too."""

    heading = CharBlock(label=gettext_lazy("Heading"), required=False, max_length=120)
    steps = ListBlock(StepBlock(), label=gettext_lazy("Steps"), min_num=1)

    class Meta:
        label = gettext_lazy("Steps")
        description = gettext_lazy(
            "What to do first, then, and last. Numbered for you."
        )
        icon = "list-ol"
        group = TEXT
        template = "blocks/steps.html"
        preview_value = staticmethod(example)
