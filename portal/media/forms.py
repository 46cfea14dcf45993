"""What staff may upload; every way to upload in the admin comes through here."""

from pathlib import PurePath

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from portal.languages.lists import row_of

from .document_types import TYPES
from .pictures import UnreadablePicture, clean_picture


class SafeDocumentForm(BaseDocumentForm):
    """Takes only what stands in the list of types, and is what its name says."""

    class Meta(BaseDocumentForm.Meta):
        pass

    def clean_file(self) -> UploadedFile:
        file = self.cleaned_data["file"]
        if "file" not in self.changed_data or not file:
            return file
        kind = TYPES.get(PurePath(file.name).suffix.lower().lstrip("."))
        if kind is None:
            raise ValidationError(
                _("Files of this kind cannot be uploaded. These can: %(kinds)s."),
                params={"kinds": row_of(TYPES)},
                code="kind",
            )
        if not kind.matches(file):
            raise ValidationError(told_apart(kind.content_type), code="content")
        return file


def told_apart(content_type: str) -> str:
    """What to do about a file that is not what its name says."""
    if content_type.startswith("text/"):
        return _(
            "This file is not plain text. Save it as text in UTF-8, without web page "
            "code, and upload it again."
        )
    return _(
        "The content of this file is of another kind than its name says, or it holds "
        "macros. Save it again in the program it comes from."
    )


class SafeImageForm(BaseImageForm):
    """Keeps of a picture what can be seen: not where and when it was taken."""

    class Meta(BaseImageForm.Meta):
        pass

    def clean_file(self) -> UploadedFile:
        file = self.cleaned_data["file"]
        if "file" not in self.changed_data or not file:
            return file
        try:
            clean = clean_picture(
                file, file.name, settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS
            )
        except UnreadablePicture as error:
            raise ValidationError(
                _("This picture is broken or too large. Save it again and retry."),
                code="unreadable",
            ) from error
        return clean
