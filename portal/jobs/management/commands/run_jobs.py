"""Does the long work that waits, for the worker and for cron."""

import os
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from portal.jobs.leases import new_holder
from portal.jobs.running import run_waiting
from portal.jobs.stopping import Stopping

NICENESS = 10
"""Pages come first."""


class Command(BaseCommand):
    help = "Do the long work that waits, then end. The worker starts this by itself."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--parent", type=int, help="Stop when the process of this id is gone."
        )
        parser.add_argument("--holder", help="The token to hold jobs by.")

    def handle(self, *args: object, **options: Any) -> None:
        stopping = Stopping(options["parent"])
        os.nice(NICENESS)
        holder = options["holder"] or new_holder()
        begun = run_waiting(holder=holder, stops=stopping.is_asked)
        self.stdout.write(f"begun: {begun}")
