"""A picture with its description, caption and maker."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail.blocks import BooleanBlock, CharBlock, StructBlock, StructValue

from portal.media.models import PortalImage

from ..groups import FILES
from ..pictures import PictureChooserBlock, consent_problems, in_sizes, may_be_shown


class PictureValue(StructValue):
    @property
    def description(self) -> str:
        """What a screen reader says: the page's words, else the picture's own."""
        image = self.get("image")
        if self.get("decorative") or image is None:
            return ""
        return self.get("alt") or image.description

    @property
    def may_be_shown(self) -> bool:
        return may_be_shown(self.get("image"))


def example() -> dict[str, Any]:
    agreed = PortalImage.objects.exclude(consent=PortalImage.Consent.UNKNOWN)
    return {"image": agreed.first(), "caption": _("The front door of city hall")}


class ImageBlock(StructBlock):
    """A picture is public only while nobody in it is unasked."""

    image = PictureChooserBlock(label=gettext_lazy("Picture"))
    alt = CharBlock(
        label=gettext_lazy("Description"),
        required=False,
        max_length=255,
        help_text=gettext_lazy(
            "What the picture shows, for people who cannot see it. Left empty, it is "
            "the description of the picture itself."
        ),
    )
    decorative = BooleanBlock(
        label=gettext_lazy("Only decoration"),
        required=False,
        help_text=gettext_lazy("It says nothing that the text does not say."),
    )
    caption = CharBlock(label=gettext_lazy("Caption"), required=False, max_length=255)

    class Meta:
        label = gettext_lazy("Picture")
        description = gettext_lazy("A picture with a description and a caption.")
        icon = "image"
        group = FILES
        template = "blocks/image.html"
        value_class = PictureValue
        preview_value = staticmethod(example)

    def clean(self, value: StructValue) -> StructValue:
        """Take over the picture's own description, to be translated with the page."""
        value = super().clean(value)
        value["alt"] = value.description
        return value

    def problems(self, value: PictureValue) -> Iterator[tuple[str, str]]:
        """What the publish checklist should know: pairs of rule and message."""
        image = value.get("image")
        if image is None:
            return
        if not (value.get("decorative") or value.description):
            yield "alt_text", _("Describe the picture “%(title)s”.") % {"title": image}
        yield from consent_problems(image)

    def get_context(
        self, value: PictureValue, parent_context: Mapping | None = None
    ) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        if value.may_be_shown:
            context["picture"] = in_sizes(value["image"], value.description)
        return context
