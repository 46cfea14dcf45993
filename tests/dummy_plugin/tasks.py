"""A kind of long work."""

from portal.jobs.kinds import JobKind, declare
from portal.jobs.work import Work


def count_things(work: Work) -> None:
    """Counts in one batch."""
    with work.batch(checkpoint={"counted": True}, done=1):
        pass


COUNT = JobKind("dummy.count", "Count the things", "dummy.view_thing", count_things)
declare(COUNT)
