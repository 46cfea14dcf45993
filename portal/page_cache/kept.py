"""A page as it is kept: the bytes for the wire, and what they are good for."""

import gzip
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response

MOST_BYTES = 512 * 1024


@dataclass(frozen=True, slots=True)
class KeptPage:
    """Headers and body of an answer with status 200; good until ``until``."""

    headers: dict[str, str]
    body: bytes
    etag: str
    until: datetime

    def answer(self, request: HttpRequest) -> HttpResponse:
        """The page, or 304 where the browser has it already."""
        response = HttpResponse(self.body, headers=self.headers)
        if "HTTP_IF_NONE_MATCH" not in request.META:
            return response
        return get_conditional_response(request, etag=self.etag, response=response)


def keep(response: HttpResponse, until: datetime) -> KeptPage:
    """``response`` as it can be kept; its words alone make the entity tag.

    The tag is weak, because the same words may be packed differently each time.
    """
    body = response.content
    packed = response.headers.get("Content-Encoding") == "gzip"
    words = gzip.decompress(body) if packed else body
    etag = f'W/"{blake2b(words, digest_size=12).hexdigest()}"'
    return KeptPage(dict(response.items()) | {"ETag": etag}, body, etag, until)
