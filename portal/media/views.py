"""Uploads on disk, as far as they are public."""

from pathlib import Path

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe
from django.views.static import serve

from wagtail.documents.views.serve import serve as serve_document

from .ranges import in_part


def document(request: HttpRequest, key: str, filename: str) -> HttpResponseBase:
    """What Wagtail answers for a document, in part where a player asks for that."""
    return in_part(request, serve_document(request, key, filename))


@require_safe
def rendition(request: HttpRequest, name: str) -> FileResponse:
    """A resized image. Originals and documents have no address of this kind."""
    try:
        response = serve(
            request, name, document_root=Path(settings.MEDIA_ROOT) / "images"
        )
    except (OSError, ValueError) as error:
        # a name that no file system can have
        raise Http404 from error
    # a rendition's name changes with its content
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response
