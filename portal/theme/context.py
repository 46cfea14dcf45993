"""The frame of a public page, as a template variable that is free where unused."""

from typing import Any

from django.http import HttpRequest

from .frame import Frame


def page_frame(request: HttpRequest) -> dict[str, Any]:
    """Offer ``frame``: what stands around the content of a public page."""
    return {"frame": Frame(request)}
