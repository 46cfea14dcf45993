"""A picture with its description, caption and maker."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail.blocks import BooleanBlock, CharBlock, StructBlock, StructValue
from wagtail.images.blocks import ImageChooserBlock
from wagtail.images.models import ResponsiveImage
from wagtail.images.shortcuts import get_renditions_or_not_found

from portal.media.models import PortalImage

from ..groups import FILES

SIZES = tuple(f"max-{width}x1600|format-webp" for width in (480, 800, 1200))
"""Resized copies that a browser chooses from, the first being the plainest."""

AS_WIDE_AS_THE_TEXT = "(min-width: 44em) 40rem, 100vw"


class PictureChooserBlock(ImageChooserBlock):
    """Fetches the pictures of a stream and their resized copies in two queries."""

    def bulk_to_python(self, values: Iterable[int | None]) -> list[PortalImage | None]:
        keys = list(values)
        found = {
            image.pk: image
            for image in PortalImage.objects.filter(pk__in=keys).prefetch_renditions(
                *SIZES
            )
        }
        return [found.get(key) for key in keys]


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
        image = self.get("image")
        return image is not None and image.consent != PortalImage.Consent.UNKNOWN


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
        if not value.may_be_shown:
            yield (
                "consent",
                _("Ask the people in the picture “%(title)s”, and note it there.")
                % {"title": image},
            )

    def get_context(
        self, value: PictureValue, parent_context: Mapping | None = None
    ) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        if value.may_be_shown:
            context["picture"] = ResponsiveImage(
                get_renditions_or_not_found(value["image"], SIZES),
                {
                    "alt": value.description,
                    "sizes": AS_WIDE_AS_THE_TEXT,
                    "loading": "lazy",
                },
            )
        return context
