"""A process beside the web server; survives a database that is away for a while."""

import logging
import time
from collections.abc import Callable

from django.core.management import call_command
from django.db import DatabaseError, close_old_connections

from .child import Child
from .clock import tick
from .stopping import Stopping

logger = logging.getLogger(__name__)

TICK_SECONDS = 60
LOOK_SECONDS = 1


class Worker:
    """Looks for tasks and long work each second and at the clock each minute.

    Ends when told to, or when the process ``parent`` is gone, once the work at hand is
    done; long work goes on in another process, or later.
    """

    def __init__(self, parent: int | None = None) -> None:
        self.parent = parent
        self.next_tick = 0.0
        self.child = Child()

    def run(self) -> None:
        stopping = Stopping(self.parent)
        while not stopping.is_asked():
            self.do(self.child.look)
            self.do(self.look)
            close_old_connections()
            time.sleep(LOOK_SECONDS)
        self.do(self.child.end)

    def do(self, step: Callable[[], None]) -> None:
        try:
            step()
        except DatabaseError:
            logger.exception("The worker could not reach the database")

    def look(self) -> None:
        """Do what is due and what waits; raises ``DatabaseError``."""
        if time.monotonic() >= self.next_tick:
            self.next_tick = time.monotonic() + TICK_SECONDS
            tick()
        call_command(
            "db_worker",
            "--batch",
            "--no-startup-delay",
            "--no-reload",
            "--queue-name=*",
            verbosity=0,
        )
