"""Rich text blocks: what may be written in them, and how their links are fetched."""

from collections.abc import Iterable
from typing import Any

from django.forms import Media
from django.utils.functional import cached_property
from django.utils.safestring import SafeString, mark_safe

from wagtail.admin.telepath import register
from wagtail.blocks import RichTextBlock
from wagtail.blocks.field_block import FieldBlockAdapter
from wagtail.rich_text import RichText

from portal.languages.bidi import isolated

from .links import LinkTargets

INSIDE = ["bold", "ol", "ul", "link", "document-link"]
"""For a text inside a block that has its own heading."""

WITH_HEADINGS = ["h2", "h3", *INSIDE]
"""For running text: the page's title is the heading above."""


class FetchedText(RichText):
    """A text that looks up its links together with the texts loaded beside it.

    Its numbers stay in one piece where it runs from right to left.
    """

    def __init__(self, source: str | None, targets: LinkTargets) -> None:
        super().__init__(source)
        self.targets = targets

    def __html__(self) -> SafeString:
        with self.targets.at_hand():
            return mark_safe(isolated(super().__html__()))


class TextBlock(RichTextBlock):
    """A rich text without pictures, embeds or italics, which are hard to read."""

    def __init__(self, features: Iterable[str] = INSIDE, **kwargs: Any) -> None:
        super().__init__(features=list(features), **kwargs)

    def to_python(self, value: str) -> RichText:
        return self.bulk_to_python([value])[0]

    def bulk_to_python(self, values: Iterable[str]) -> list[RichText]:
        sources = [value or "" for value in values]
        targets = LinkTargets(sources)
        return [FetchedText(source, targets) for source in sources]


class TextBlockAdapter(FieldBlockAdapter):
    """Gives the editor's text box the block's label as its name."""

    js_constructor = "portal.blocks.TextBlock"

    @cached_property
    def media(self) -> Media:
        return super().media + Media(js=["blocks/named-text.js"])


register(TextBlockAdapter(), TextBlock)
