"""A file to download, with what a reader wants to know before."""

from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail.blocks import CharBlock, StructBlock, StructValue
from wagtail.documents.blocks import DocumentChooserBlock

from portal.media.models import PortalDocument

from ..files import about_file
from ..groups import FILES


class FileValue(StructValue):
    @property
    def name(self) -> str:
        return self.get("title") or self["document"].title

    @property
    def about(self) -> list[SafeString | str]:
        """Kind, size and language, as far as they are known."""
        return about_file(self["document"])


def example() -> dict[str, Any]:
    return {"document": PortalDocument.objects.first(), "title": _("Sign-up form")}


class FileBlock(StructBlock):
    """Translators may choose another file for their language."""

    document = DocumentChooserBlock(label=gettext_lazy("File"))
    title = CharBlock(
        label=gettext_lazy("Name of the file"),
        required=False,
        max_length=255,
        help_text=gettext_lazy(
            "What readers click on. Left empty, it is the file's title."
        ),
    )

    class Meta:
        label = gettext_lazy("File")
        description = gettext_lazy("A form or leaflet to download, with type and size.")
        icon = "doc-full"
        group = FILES
        template = "blocks/file.html"
        value_class = FileValue
        preview_value = staticmethod(example)
