"""A small kind of work for tests, in this process and in others.

It writes the numbers 0 to 5 into a table, two in a batch. ``SMALL_JOBS_DIE`` names the
place where a process kills itself, ``SMALL_JOBS_HOLD`` one where it waits for as long
as the file ``SMALL_JOBS_FILE`` is there.
"""

import os
import signal
import time
from datetime import timedelta
from pathlib import Path

from django.db import connection

from portal.jobs.kinds import JobKind
from portal.jobs.work import Work

ROWS = 6
BATCH = 2
TABLE = "jobs_test_rows"


def write_rows(work: Work) -> None:
    reach("before the first batch")
    for first in range(work.checkpoint.get("next", 0), ROWS, BATCH):
        is_second = first == BATCH
        following = first + BATCH
        with work.batch(
            checkpoint={"next": following}, done=following, total=ROWS, note="writing"
        ) as batch:
            for number in range(first, following):
                insert(number)
                if is_second:
                    reach("in the middle of a batch")
            batch.counts["written"] += BATCH
        if is_second:
            reach("right after a batch")
    reach("after the last batch")


def insert(number: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {TABLE} VALUES (%s)", [number])


def is_to_die(place: str) -> bool:
    return os.environ.get("SMALL_JOBS_DIE") == place


def reach(place: str) -> None:
    if is_to_die(place):
        os.kill(os.getpid(), signal.SIGKILL)
    if place == "right after a batch" and is_to_die("while handing back"):
        os.kill(os.getpid(), signal.SIGTERM)
    if os.environ.get("SMALL_JOBS_HOLD") == place:
        file = Path(os.environ["SMALL_JOBS_FILE"])
        file.with_suffix(".reached").touch()
        while file.exists():
            time.sleep(0.02)


WRITE_ROWS = JobKind(
    name="portal_jobs.write_rows",
    title="Write rows",
    permission="portal_contacts.add_contact",
    run=write_rows,
    words={"writing": "Rows are being written.", "written": "Rows written"},
    result_url=lambda job: f"/admin/rows/{job.pk}/",
    lease=timedelta(seconds=float(os.environ.get("SMALL_JOBS_LEASE", 60))),
)
