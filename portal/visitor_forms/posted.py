"""Reads what was sent, whatever it is; files are never kept."""

import re
from typing import Any

from django.core.exceptions import (
    BadRequest,
    RequestDataTooBig,
    SuspiciousOperation,
)
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest, QueryDict, UnreadablePostError
from django.http.multipartparser import MultiPartParserError

from . import problems

FORM_TYPES = {"application/x-www-form-urlencoded", "multipart/form-data"}

# what no keyboard types and no database keeps; tabs and new lines stay
NOT_TYPED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class Unreadable(Exception):
    """What was sent is no form; ``problem`` says so to the visitor."""

    def __init__(self, problem: problems.Problem) -> None:
        self.problem = problem


class NoFiles(FileUploadHandler):
    """Lets every file pass by unread."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        raise SkipFile

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        return None

    def file_complete(self, file_size: int) -> None:
        return None


def read_form(request: HttpRequest) -> QueryDict:
    """The fields that were sent, as somebody could have typed them.

    Raises ``Unreadable`` for what is no form, or too much of one.
    """
    if request.content_type not in FORM_TYPES:
        raise Unreadable(problems.NO_FORM)
    request.upload_handlers = [NoFiles(request)]
    try:
        sent = request.POST
    except RequestDataTooBig as error:
        raise Unreadable(problems.TOO_MUCH) from error
    except (
        BadRequest,
        SuspiciousOperation,
        MultiPartParserError,
        UnreadablePostError,
        LookupError,
        UnicodeError,
    ) as error:
        raise Unreadable(problems.NO_FORM) from error
    typed = sent.copy()
    for name, values in sent.lists():
        typed.setlist(name, [as_typed(value) for value in values])
    return typed


def speak_utf8(request: HttpRequest) -> None:
    """Our pages ask for UTF-8, whatever character set the sender names.

    Python also has character sets that are none (``base64``); to name one of these
    would break the reading. Set beside Django's own setter, which reads first.
    """
    request._encoding = None


def as_typed(words: str) -> str:
    """Without control characters, and with one kind of new line."""
    return NOT_TYPED.sub("", words.replace("\r\n", "\n").replace("\r", "\n"))
