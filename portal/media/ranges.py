"""Gives a part of a file, as players and broken downloads ask for it (RFC 9110, 14).

Phones of one maker play nothing that is not given in parts.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

ONE_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})", re.ASCII)
PIECE = 64 * 1024


class OutOfRange(ValueError):
    """The file ends before the part that is asked for."""


def in_part(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """The part of ``response`` that ``request`` asks for; else all of it.

    416 where the file has no such part. Several parts at once, which no player asks
    for, are answered with the whole, as the standard allows.
    """
    if not isinstance(response, FileResponse) or response.status_code != 200:
        return response
    response.headers["Accept-Ranges"] = "bytes"
    # parts are counted in the bytes of the file: it must not be packed on its way
    response.headers["Content-Encoding"] = "identity"
    if request.method != "GET" or not is_still_the_same(request, response):
        return response
    size = int(response.headers["Content-Length"])
    try:
        span = asked_span(request.headers.get("Range", ""), size)
    except OutOfRange:
        response.close()
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    if span is None:
        return response
    first, last = span
    file = response.file_to_stream
    file.seek(first)
    response.status_code = 206
    response.headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    response.headers["Content-Length"] = str(last - first + 1)
    response.streaming_content = pieces(file, last - first + 1)
    return response


def asked_span(header: str, size: int) -> tuple[int, int] | None:
    """First and last byte of ``bytes=0-99``, ``bytes=100-`` or ``bytes=-100``.

    None where it asks for anything else. Raises ``OutOfRange``.
    """
    found = ONE_RANGE.fullmatch(header.strip())
    if found is None or found.groups() == ("", ""):
        return None
    begins, ends = found.groups()
    if not begins:
        first, last = max(size - int(ends), 0), size - 1
    else:
        first, last = int(begins), min(int(ends or size), size - 1)
        if ends and int(ends) < first:
            return None
    if first >= size:
        raise OutOfRange
    return first, last


def is_still_the_same(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Whether the file is the one of which the asker has a part already.

    A file that was put there by code has an empty tag, which says nothing.
    """
    known = request.headers.get("If-Range")
    told = {response.headers.get("ETag"), response.headers.get("Last-Modified")}
    return known is None or known in told - {'""'}


def pieces(file: BinaryIO, length: int) -> Iterator[bytes]:
    while length > 0 and (piece := file.read(min(PIECE, length))):
        length -= len(piece)
        yield piece
