"""Running text."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..groups import TEXT
from ..texts import WITH_HEADINGS, TextBlock


def example() -> str:
    heading, text = _("Who can come"), _("Everyone. You do not need an appointment.")
    return f"<h2>{heading}</h2><p>{text}</p>"


class RunningTextBlock(TextBlock):
    """Paragraphs, lists, links and headings below the page's title."""

    class Meta:
        label = gettext_lazy("Text")
        description = gettext_lazy("Paragraphs, headings, lists and links.")
        icon = "pilcrow"
        group = TEXT
        template = "blocks/rich_text.html"
        preview_value = staticmethod(example)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(features=WITH_HEADINGS, **kwargs)
