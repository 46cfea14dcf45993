"""Does jobs, one after the other, and says how each ended."""

import logging
from collections.abc import Callable

from django.db import Error, connection

from .kinds import get_kind
from .leases import claim, end, hand_back, take_back_from, take_back_lost
from .models import Job
from .work import Cancelled, CannotGoOn, HandedBack, LeaseLost, Work

logger = logging.getLogger(__name__)


def run_waiting(*, holder: str, stops: Callable[[], bool]) -> int:
    """Do what waits until nothing is left or ``stops`` says so; how many were begun."""
    begun = 0
    take_back_lost()
    while not stops() and (job := claim(holder=holder)):
        begun += 1
        run(job, stops)
    return begun


def run(job: Job, stops: Callable[[], bool]) -> None:
    """Do one job that this process has claimed."""
    kind = get_kind(job.kind)
    work = Work(job, kind, stops)
    try:
        kind.run(work)
    except Cancelled:
        end(job, Job.State.CANCELLED, report=work.report)
    except HandedBack:
        hand_back(job)
    except LeaseLost:
        logger.warning("Another process has taken over job %s", job.pk)
    except CannotGoOn as reason:
        end(job, Job.State.FAILED, failure=reason.code, report=work.report)
    except Error:
        logger.exception("Job %s lost the database", job.pk)
        if not connection.is_usable():
            connection.close()
        take_back_from(job.holder)
    except Exception:
        logger.exception("Job %s failed", job.pk)
        end(job, Job.State.FAILED, failure="error", report=work.report)
    else:
        end(job, Job.State.DONE, report=work.report)
