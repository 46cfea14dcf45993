"""Something to listen to, for languages that are spoken more than read."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail.blocks import CharBlock, StructBlock, StructValue
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock

from portal.media.models import PortalDocument

from ..files import about_file
from ..groups import FILES
from ..texts import TextBlock


class AudioValue(StructValue):
    @property
    def may_be_heard(self) -> bool:
        return unfit(self.get("recording")) == ""

    @property
    def about(self) -> list[SafeString | str]:
        """Kind, size and language of the recording."""
        return about_file(self["recording"])


def unfit(document: PortalDocument | None) -> str:
    """What is wrong with a file as a recording; nothing of none, which is required."""
    if document is None:
        return _("Choose a recording.")
    if not document.is_audio:
        return _("Choose a recording: an MP3, OGG or M4A file.")
    if not document.language:
        return _("Say at the file itself, under Documents, which language is spoken.")
    return ""


def example() -> dict[str, Any]:
    words = _("Welcome. You can call us in your own language.")
    recordings = PortalDocument.objects.filter(file__iregex=r"\.(mp3|ogg|m4a)$")
    return {
        "recording": recordings.first(),
        "title": _("Welcome to the city"),
        "transcript": f"<p>{words}</p>",
    }


class AudioBlock(StructBlock):
    """A recording with all its words. Translators may choose another recording."""

    recording = DocumentChooserBlock(
        label=gettext_lazy("Recording"),
        help_text=gettext_lazy(
            "An MP3, OGG or M4A file, a few minutes at most. Who speaks has agreed."
        ),
    )
    title = CharBlock(label=gettext_lazy("What it is about"), max_length=120)
    transcript = TextBlock(
        label=gettext_lazy("All its words"),
        help_text=gettext_lazy(
            "In the language of this page, for people who cannot hear it or would "
            "rather read."
        ),
    )

    class Meta:
        label = gettext_lazy("Audio recording")
        description = gettext_lazy(
            "Something to listen to, with its words, for languages that are more "
            "spoken than read."
        )
        icon = "media"
        group = FILES
        template = "blocks/audio.html"
        value_class = AudioValue
        preview_value = staticmethod(example)

    def clean(self, value: StructValue) -> StructValue:
        """A draft may be unfinished; what goes public is a recording of a language."""
        value = super().clean(value)
        wrong = "" if self.is_deferred_validation else unfit(value.get("recording"))
        if wrong:
            raise StructBlockValidationError({"recording": ValidationError(wrong)})
        return value

    def problems(self, value: AudioValue) -> Iterator[tuple[str, str]]:
        """What the publish checklist should know: the file can change after."""
        if wrong := unfit(value.get("recording")):
            yield "links", wrong
