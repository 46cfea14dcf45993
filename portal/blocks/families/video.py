"""A video on another site: a link that says where it leads, never the video."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.core.validators import URLValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail.blocks import (
    BooleanBlock,
    CharBlock,
    ChoiceBlock,
    IntegerBlock,
    StructBlock,
    URLBlock,
)

from portal.media.models import languages_of_files

from ..choosers import OneForAllLanguages
from ..groups import LINKS
from ..pictures import PictureChooserBlock, consent_problems, in_sizes, may_be_shown
from ..video_value import VideoValue


class VideoAddressBlock(OneForAllLanguages, URLBlock):
    """Belongs to the language named beside it, so that translators cannot change it."""


def example() -> dict[str, Any]:
    return {
        "title": _("How to ride the bus"),
        "address": "https://video.example/bus",
        "minutes": 3,
        "language": "es",
        "captions": True,
    }


class VideoBlock(StructBlock):
    """One video in one language; one in another language is another block."""

    title = CharBlock(label=gettext_lazy("What it shows"), max_length=120)
    address = VideoAddressBlock(
        label=gettext_lazy("Address of the video"),
        validators=[URLValidator(schemes=["https"])],
        help_text=gettext_lazy("Starts with https://"),
    )
    minutes = IntegerBlock(
        label=gettext_lazy("Length in minutes"), min_value=1, max_value=600
    )
    language = ChoiceBlock(
        label=gettext_lazy("Language spoken"), choices=languages_of_files
    )
    captions = BooleanBlock(
        label=gettext_lazy("It has captions"),
        required=False,
        help_text=gettext_lazy("The words can be read along by who cannot hear them."),
    )
    poster = PictureChooserBlock(
        label=gettext_lazy("Picture"),
        required=False,
        help_text=gettext_lazy("From your own pictures. The title says what it is."),
    )

    class Meta:
        label = gettext_lazy("Video on another site")
        description = gettext_lazy(
            "A link to a video. Readers leave the portal, and are told so before."
        )
        icon = "link-external"
        group = LINKS
        template = "blocks/video.html"
        value_class = VideoValue
        preview_value = staticmethod(example)

    def problems(self, value: VideoValue) -> Iterator[tuple[str, str]]:
        """What the publish checklist should know."""
        yield from consent_problems(value.get("poster"))

    def get_context(
        self, value: VideoValue, parent_context: Mapping | None = None
    ) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        if may_be_shown(value.get("poster")):
            context["poster"] = in_sizes(value["poster"], "")
        return context
