"""The process that does long work, so that the worker goes on meanwhile."""

import os
import subprocess
import sys
import time
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from .kinds import open_names
from .leases import new_holder, take_back_from, take_back_lost, waiting
from .models import Job

START_SECONDS = 60
"""In which a new process has come to its first job, on a busy machine too."""

END_SECONDS = 15
"""How long the batch at hand may take when the worker has to end."""

PAUSE_SECONDS = 10
"""After a process that fell over."""


class Child:
    """One process at most; started when something waits, gone when nothing does."""

    def __init__(self) -> None:
        self.process: subprocess.Popen | None = None
        self.holder = ""
        self.patient_until = 0.0

    def look(self) -> None:
        """Start it, see to it, or clear away after it; raises ``DatabaseError``."""
        take_back_lost()
        if self.process is None:
            if (
                time.monotonic() >= self.patient_until
                and waiting(open_names()).exists()
            ):
                self.start()
        elif self.process.poll() is not None:
            self.clear_away()
        elif self.is_frozen():
            self.process.kill()

    def start(self) -> None:
        self.holder = new_holder()
        self.patient_until = time.monotonic() + START_SECONDS
        command = [sys.executable, str(Path(settings.ROOT) / "manage.py"), "run_jobs"]
        command += ["--parent", str(os.getpid()), "--holder", self.holder]
        self.process = subprocess.Popen(command)  # noqa: S603

    def is_frozen(self) -> bool:
        """Whether it has had no valid lease for so long that it cannot be well."""
        now = time.monotonic()
        if Job.objects.filter(
            holder=self.holder, leased_until__gt=timezone.now()
        ).exists():
            self.patient_until = now + END_SECONDS
        return now >= self.patient_until

    def clear_away(self) -> None:
        """Free what it was at, at once: its lease need not run out."""
        fell_over = self.process is not None and self.process.returncode != 0
        self.process = None
        self.patient_until = time.monotonic() + (PAUSE_SECONDS if fell_over else 0)
        take_back_from(self.holder)

    def end(self) -> None:
        """Let it finish its batch and hand its job back; by force where it does not."""
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.clear_away()
