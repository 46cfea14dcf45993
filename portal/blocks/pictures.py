"""Pictures in blocks: fetched together, and public only while nobody is unasked."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from wagtail.images.blocks import ImageChooserBlock
from wagtail.images.models import ResponsiveImage
from wagtail.images.shortcuts import get_renditions_or_not_found

from portal.media.models import PortalImage

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


def may_be_shown(image: PortalImage | None) -> bool:
    return image is not None and image.consent != PortalImage.Consent.UNKNOWN


def in_sizes(image: PortalImage, description: str) -> ResponsiveImage:
    """The picture as wide as the text, for whatever screen it is on."""
    return ResponsiveImage(
        get_renditions_or_not_found(image, SIZES),
        {"alt": description, "sizes": AS_WIDE_AS_THE_TEXT, "loading": "lazy"},
    )


def consent_problems(image: PortalImage | None) -> Iterator[tuple[str, str]]:
    """What the publish checklist should know of the people in the picture."""
    if image is not None and not may_be_shown(image):
        yield (
            "consent",
            _("Ask the people in the picture “%(title)s”, and note it there.")
            % {"title": image},
        )
