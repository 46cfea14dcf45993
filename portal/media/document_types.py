"""The one list of what may be offered for download.

Nothing that a browser or an office program would run: no web page, drawing or script,
no archive, no file with macros.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from .contents import (
    is_audio,
    is_calendar,
    is_m4a,
    is_office,
    is_open_document,
    is_pdf,
    is_text,
)

OFFICE = "application/vnd.openxmlformats-officedocument"
OPEN_DOCUMENT = "application/vnd.oasis.opendocument"


@dataclass(frozen=True, slots=True)
class DocumentType:
    """``holds`` tells by the content whether a file is what its name says."""

    extension: str
    content_type: str
    holds: Callable[[BinaryIO, str], bool]

    def matches(self, file: BinaryIO) -> bool:
        """Whether ``file`` is of this kind; it is at its beginning again after."""
        try:
            return self.holds(file, self.content_type)
        finally:
            file.seek(0)


TYPES = {
    kind.extension: kind
    for kind in (
        DocumentType("pdf", "application/pdf", is_pdf),
        DocumentType("docx", f"{OFFICE}.wordprocessingml.document", is_office),
        DocumentType("xlsx", f"{OFFICE}.spreadsheetml.sheet", is_office),
        DocumentType("pptx", f"{OFFICE}.presentationml.presentation", is_office),
        DocumentType("odt", f"{OPEN_DOCUMENT}.text", is_open_document),
        DocumentType("ods", f"{OPEN_DOCUMENT}.spreadsheet", is_open_document),
        DocumentType("odp", f"{OPEN_DOCUMENT}.presentation", is_open_document),
        DocumentType("txt", "text/plain", is_text),
        DocumentType("csv", "text/csv", is_text),
        DocumentType("ics", "text/calendar", is_calendar),
        DocumentType("mp3", "audio/mpeg", is_audio),
        DocumentType("ogg", "audio/ogg", is_audio),
        DocumentType("m4a", "audio/mp4", is_m4a),
    )
}

CONTENT_TYPES = {kind.extension: kind.content_type for kind in TYPES.values()}
