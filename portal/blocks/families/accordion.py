"""Questions that people ask, each opening to its answer."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail.blocks import CharBlock, ListBlock, StructBlock

from ..groups import TEXT
from ..texts import TextBlock


class QuestionBlock(StructBlock):
    """One question as a reader would ask it, and its answer."""

    question = CharBlock(
        label=gettext_lazy("Question"),
        max_length=160,
        help_text=gettext_lazy("As a reader would ask it: Do I have to pay?"),
    )
    answer = TextBlock(label=gettext_lazy("Answer"))

    class Meta:
        label = gettext_lazy("Question")
        icon = "help"


def example() -> dict[str, Any]:
    answer = _("No. It is free for everyone.")
    return {
        "heading": _("Questions people ask"),
        "questions": [
            {"question": _("Do I have to pay?"), "answer": f"<p>{answer}</p>"},
            {"question": _("Do I need papers?"), "answer": ""},
        ],
    }


class AccordionBlock(StructBlock):
    """Closed until it is opened, without script; all open on paper."""

    heading = CharBlock(label=gettext_lazy("Heading"), required=False, max_length=120)
    questions = ListBlock(QuestionBlock(), label=gettext_lazy("Questions"), min_num=1)

    class Meta:
        label = gettext_lazy("Questions and answers")
        description = gettext_lazy(
            "Questions that open to their answers. Only for what few readers need."
        )
        help_text = gettext_lazy(
            "Do not use it for what everybody has to read, for steps, or for a danger: "
            "many people never open an answer. For those use text with headings, steps "
            "or a warning."
        )
        icon = "help"
        group = TEXT
        template = "blocks/accordion.html"
        preview_value = staticmethod(example)
