"""When a session ends: after a time without input, and at last in any case."""

import time
from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase

STARTED, SEEN = "portal_signed_in_at", "portal_last_input_at"
TOUCH_SECONDS = 60
WARN_SECONDS = 120


@dataclass(frozen=True)
class TimeLeft:
    """Whole seconds until the end; ``can_stay``: whether input puts the end off."""

    seconds: int
    can_stay: bool


def idle_seconds() -> int:
    return settings.SESSION_IDLE_MINUTES * 60


def warn_seconds() -> int:
    """How long before the end people are warned: never more than half the time."""
    return min(WARN_SECONDS, idle_seconds() // 2)


def touch_seconds() -> int:
    """How often input is written down at most."""
    return min(TOUCH_SECONDS, max(1, idle_seconds() // 20))


def begin(session: SessionBase) -> None:
    """Start both clocks anew, at sign-in."""
    session[STARTED] = session[SEEN] = int(time.time())


def note_input(session: SessionBase) -> None:
    """Somebody is there; written at most once in ``touch_seconds``."""
    now = int(time.time())
    if now - session.get(SEEN, 0) >= touch_seconds():
        session[SEEN] = now


def time_left(session: Mapping[str, int] | SessionBase) -> TimeLeft:
    """A session without clocks has ended: it was not begun by a sign-in here."""
    now = int(time.time())
    idle = session.get(SEEN, 0) + idle_seconds() - now
    whole = session.get(STARTED, 0) + settings.SESSION_HOURS * 3600 - now
    return TimeLeft(max(0, min(idle, whole)), can_stay=whole > warn_seconds())


def is_over(session: Mapping[str, int] | SessionBase) -> bool:
    return time_left(session).seconds == 0
