"""Uploads on disk, as far as they are public."""

from pathlib import Path

from django.conf import settings
from django.http import FileResponse, HttpRequest
from django.views.static import serve


def rendition(request: HttpRequest, name: str) -> FileResponse:
    """A resized image. Originals and documents have no address of this kind."""
    response = serve(request, name, document_root=Path(settings.MEDIA_ROOT) / "images")
    # a rendition's name changes with its content
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response
