"""Makes the small kind of work known in processes of their own."""

import os
import signal
from pathlib import Path

from django.apps import AppConfig
from django.db import transaction


class SmallJobsConfig(AppConfig):
    name = "tests.portal.jobs"
    label = "small_jobs"
    path = str(Path(__file__).parent)

    def ready(self) -> None:
        from portal.jobs.kinds import declare
        from tests.portal.jobs.small_jobs import WRITE_ROWS, is_to_die

        declare(WRITE_ROWS)
        if is_to_die("while handing back"):
            die_while_handing_back()


def die_while_handing_back() -> None:
    from portal.jobs import running

    hand_back = running.hand_back

    def die(job):
        with transaction.atomic():
            hand_back(job)
            os.kill(os.getpid(), signal.SIGKILL)

    running.hand_back = die
