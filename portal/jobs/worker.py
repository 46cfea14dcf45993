"""A process beside the web server; survives a database that is away for a while."""

import logging
import os
import signal
import time

from django.core.management import call_command
from django.db import DatabaseError, close_old_connections

from .clock import tick

logger = logging.getLogger(__name__)

TICK_SECONDS = 60
LOOK_SECONDS = 1
STOP = {signal.SIGINT, signal.SIGTERM}


class Worker:
    """Looks for tasks each second and at the clock each minute, until told to stop.

    Signals wait until the work at hand is done. Where ``parent`` is given, a process
    id, the worker stops when that process is gone, however it went.
    """

    def __init__(self, parent: int | None = None) -> None:
        self.parent = parent
        self.next_tick = 0.0

    def run(self) -> None:
        signal.pthread_sigmask(signal.SIG_BLOCK, STOP)
        while not self.is_told_to_stop():
            try:
                self.look()
            except DatabaseError:
                logger.exception("The worker could not reach the database")
            close_old_connections()
            time.sleep(LOOK_SECONDS)

    def is_told_to_stop(self) -> bool:
        is_orphan = self.parent is not None and os.getppid() != self.parent
        return is_orphan or bool(signal.sigpending() & STOP)

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
