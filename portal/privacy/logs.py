"""Log lines that tell what broke and where, and never who was there or what they said.

A message is written only as it stands in the code: what was put into it, and every
message that was made otherwise, is left out. Of an exception its type and the way to
it through the code are told, never its words, which may be a visitor's.
"""

import logging
import sys
from types import FrameType
from typing import Any

from django.http import HttpRequest

from .references import reference_of
from .traces import trace, where

LEFT_OUT = "…"
LARGEST_NUMBER = 9_999_999
"""Numbers of processes and the like; one with more digits may be a phone's."""
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
NEAR = 4
"""Functions between the one that has the message and the logger itself, at most."""
PASSED_ON = ("/logging/__init__.py", "/gunicorn/glogging.py", "/django/utils/log.py")


class CodeName(str):
    """A word out of the code, of no visitor's, that may stand in a log line."""

    __slots__ = ()


class NamelessFormatter(logging.Formatter):
    """Time, level, logger, message of the code, view, status, reference, way."""

    default_time_format = "%Y-%m-%dT%H:%M:%S%z"
    default_msec_format = ""

    def format(self, record: logging.LogRecord) -> str:
        message, place = told(record)
        error = record.exc_info[1] if record.exc_info else None
        words = [self.formatTime(record), record.levelname, record.name, message]
        words += about_request(record)
        if not message and error is None:
            words.append(f"at {place}")
        lines = [" ".join(word for word in words if word)]
        if error is not None:
            lines += trace(error)
        return "\n".join(lines)


def told(record: logging.LogRecord) -> tuple[str, str]:
    """The message with its values left out, or nothing; and where it was logged."""
    near = callers()
    for frame in near[:NEAR]:
        if isinstance(record.msg, str) and record.msg in frame.f_code.co_consts:
            return without_values(record.msg, record.args), where(frame.f_code)
    own = next((f for f in near if not f.f_code.co_filename.endswith(PASSED_ON)), None)
    return "", where(own.f_code) if own else record.module


def callers() -> list[FrameType]:
    """The functions that led to this line being logged, the nearest first."""
    frames: list[FrameType] = []
    frame: FrameType | None = sys._getframe(1)
    while frame is not None:
        inside = frame.f_code.co_filename
        if inside != __file__ and not inside.endswith(PASSED_ON[0]):
            frames.append(frame)
        frame = frame.f_back
    return frames


def without_values(message: str, values: Any) -> str:
    if not values:
        return message
    if isinstance(values, dict):
        safe: Any = {name: safe_value(value) for name, value in values.items()}
    else:
        safe = tuple(safe_value(value) for value in values)
    try:
        filled = message % safe
    except (TypeError, ValueError, KeyError):
        return message
    return filled if any(sign.isalpha() for sign in message.replace("%s", "")) else ""


def safe_value(value: object) -> object:
    if isinstance(value, CodeName | type):
        return value
    if isinstance(value, int | float) and abs(value) <= LARGEST_NUMBER:
        return value
    return LEFT_OUT


def about_request(record: logging.LogRecord) -> list[str]:
    """Which view answered how; of the request itself nothing else."""
    request = getattr(record, "request", None)
    if not isinstance(request, HttpRequest):
        return []
    match = getattr(request, "resolver_match", None)
    method = request.method if request.method in METHODS else "other"
    words = [f"view={match.view_name if match else '-'}", f"method={method}"]
    if isinstance(status := getattr(record, "status_code", None), int):
        words.append(f"status={status}")
    if record.levelno >= logging.ERROR:
        words.append(f"reference={reference_of(request)}")
    return words
