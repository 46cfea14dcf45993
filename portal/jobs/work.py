"""What the body of a job sees: its arguments, where to go on, and batches."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.db import connection, transaction
from django.utils import timezone

from .kinds import JobKind, is_open
from .leases import held
from .models import Job

LIMIT_SILENCE = "SELECT set_config('idle_in_transaction_session_timeout', %s, true)"


class Stopped(BaseException):
    """Raised where the body begins a batch; no ``except Exception`` may keep it."""


class Cancelled(Stopped):
    """Staff asked to stop it."""


class HandedBack(Stopped):
    """The process is to end, or the kind was closed: another one goes on later."""


class LeaseLost(Stopped):
    """Another process is at it by now: nothing of this batch may stay."""


class CannotGoOn(Exception):
    """Raised by a body that can tell staff why, by a code of its kind's words."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass
class Batch:
    """How far the job is once this batch is committed; the body may set all of it."""

    checkpoint: dict
    done: int
    total: int | None
    note: str
    counts: Counter = field(default_factory=Counter)


class Work:
    """Handed to the body of a kind; ``report`` may be set to where the rows are told.

    ``stops`` tells whether this process is to end.
    """

    def __init__(
        self, job: Job, kind: JobKind, stops: Callable[[], bool] = lambda: False
    ) -> None:
        self.job = job
        self.kind = kind
        self.stops = stops
        self.report = job.report

    @property
    def arguments(self) -> Mapping:
        return self.job.arguments

    @property
    def checkpoint(self) -> Mapping:
        """As the last committed batch left it, by whichever process."""
        return self.job.checkpoint

    @contextmanager
    def batch(
        self,
        *,
        checkpoint: Mapping | None = None,
        done: int | None = None,
        total: int | None = None,
        note: str | None = None,
    ) -> Iterator[Batch]:
        """Commit what is written inside together with how far the job is then.

        Keep it under a second: on SQLite nobody else can write meanwhile, and progress
        and a wish to stop are seen between batches only. ``Stopped`` where the body
        has to end; nothing of the batch is kept when it raises.
        """
        self._stop_if_asked()
        job = self.job
        batch = Batch(
            checkpoint=dict(job.checkpoint if checkpoint is None else checkpoint),
            done=job.done if done is None else done,
            total=job.total if total is None else total,
            note=job.note if note is None else note,
        )
        with transaction.atomic(durable=True):
            self._limit_silence()
            yield batch
            progress = self._progress(batch)
            if not held(job).update(**progress):
                raise LeaseLost
        for name, value in progress.items():
            setattr(job, name, value)

    def tell(self, *, total: int | None = None, note: str | None = None) -> None:
        """Say how much there is, or what is being done; a sign of life too."""
        with self.batch(total=total, note=note):
            pass

    def _progress(self, batch: Batch) -> dict:
        now = timezone.now()
        return {
            "checkpoint": batch.checkpoint,
            "done": batch.done,
            "total": batch.total,
            "note": batch.note,
            "counts": dict(Counter(self.job.counts) + batch.counts),
            "report": self.report,
            "heartbeat_at": now,
            "leased_until": now + self.kind.lease,
        }

    def _stop_if_asked(self) -> None:
        asked = held(self.job).values_list("cancel_asked", flat=True).first()
        if asked is None:
            raise LeaseLost
        if asked:
            raise Cancelled
        if self.stops() or not is_open(self.kind):
            raise HandedBack

    def _limit_silence(self) -> None:
        """Have PostgreSQL roll back a batch whose process is frozen in the middle.

        Its locks would hold up whoever goes on with the job.
        """
        if connection.vendor == "postgresql":
            limit = int(self.kind.lease.total_seconds() * 1000)
            with connection.cursor() as cursor:
                cursor.execute(LIMIT_SILENCE, [str(limit)])
