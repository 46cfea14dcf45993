"""Until when what is being built stays true, if nobody changes anything."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime


class TimeLimit:
    """The first moment at which something on the page begins or ends, or none."""

    def __init__(self) -> None:
        self.until: datetime | None = None

    def lower(self, moment: datetime) -> None:
        if self.until is None or moment < self.until:
            self.until = moment


_limit: ContextVar[TimeLimit | None] = ContextVar("time_limit", default=None)


def true_until(moment: datetime | None) -> None:
    """Say while building a page that something on it changes at ``moment``.

    To be called by whoever reads by the clock: alerts, visits, opening hours. None and
    calls outside the building of a page that will be kept do nothing.
    """
    limit = _limit.get()
    if limit is not None and moment is not None:
        limit.lower(moment)


@contextmanager
def collecting_time_limits() -> Iterator[TimeLimit]:
    """Collects what ``true_until`` says meanwhile."""
    limit = TimeLimit()
    token = _limit.set(limit)
    try:
        yield limit
    finally:
        _limit.reset(token)
