"""Where uploads are kept: under names that nobody guesses, pictures drawn anew."""

import secrets
from pathlib import PurePosixPath
from typing import Any

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.base import File
from django.core.files.storage import FileSystemStorage

from .pictures import (
    CleanPicture,
    UnreadablePicture,
    clean_picture,
    is_picture,
    tells_about_itself,
)

RENDITIONS = "images"
"""Resized pictures: made from what was drawn anew already. Whoever has the address of
one gets it, and staff have one of every picture long before any page shows it."""


class SafeUploads:
    """For a storage: the last door, whichever way a file took to it."""

    def generate_filename(self, filename: str) -> str:
        """Each upload gets a folder of its own with a random name."""
        path = PurePosixPath(super().generate_filename(filename))  # type: ignore[misc]
        return str(path.parent / secrets.token_hex(12) / path.name)

    def _save(self, name: str, content: File) -> str:
        return super()._save(name, as_kept(name, content))  # type: ignore[misc]


class PortalFileStorage(SafeUploads, FileSystemStorage):
    """A folder on this machine."""


def as_kept(name: str, content: Any) -> Any:
    """``content``, or the picture in it drawn anew where that has not been done.

    ``SuspiciousFileOperation`` for a picture that cannot be read.
    """
    if isinstance(content, CleanPicture):
        return content
    if not is_picture(content):
        return content
    is_rendition = PurePosixPath(name).parts[0] == RENDITIONS
    if is_rendition and not tells_about_itself(content):
        return content
    try:
        clean = clean_picture(content, name, settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS)
    except UnreadablePicture as error:
        raise SuspiciousFileOperation("A picture that cannot be read.") from error
    # whoever sent it goes on to measure it
    content.file, content.size = clean.file, clean.size
    return clean
