"""Keeps the failure of one part from taking the page with it."""

import logging
from collections.abc import Callable
from contextlib import nullcontext
from typing import TypeVar

from django.db import connection, transaction

logger = logging.getLogger(__name__)

Part = TypeVar("Part")


def contained(
    make: Callable[[], Part], what: str, *, may_query: bool = True
) -> Part | None:
    """What ``make`` answers; none, and a line in the log, if it fails.

    Inside a transaction a savepoint keeps a failed query from spoiling the rest.
    ``what`` names the part for those who read the log; ``may_query`` is false for what
    asks no database.
    """
    try:
        inside = may_query and connection.in_atomic_block
        with transaction.atomic() if inside else nullcontext():
            return make()
    except Exception:
        logger.exception("Left out: %s", what)
        return None
