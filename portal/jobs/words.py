"""What staff read of a job: one sentence for how it stands, one for how far it is."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .kinds import find_kind, is_open
from .models import Job

FAILURES: dict[str, str | Promise] = {
    "error": gettext_lazy(
        "An error stopped it. What was done until then stays. "
        "Whoever runs the server finds the error in the log."
    ),
    "attempts": gettext_lazy(
        "It was begun several times and never came to its end. What was done until "
        "then stays. Whoever runs the server finds the reason in the log."
    ),
}


def title_of(job: Job) -> str:
    """By its kind; the bare name where the code that knew the kind is gone."""
    kind = find_kind(job.kind)
    return str(kind.title) if kind else job.kind


def standing_of(job: Job) -> str:
    """How it stands, in a sentence."""
    match job.state:
        case Job.State.WAITING:
            return _waiting(job)
        case Job.State.RUNNING if job.cancel_asked:
            return _("It stops after the step it is at.")
        case Job.State.RUNNING:
            return _said(job, job.note) or _("It is being done.")
        case Job.State.FAILED:
            return _said(job, job.failure) or str(FAILURES["error"])
        case Job.State.CANCELLED:
            return _("It was stopped by staff. What was done until then stays.")
    return _("It is done.")


def progress_of(job: Job) -> str:
    """How far it is, in figures; empty before the first."""
    if job.total:
        return _("%(done)s of %(total)s") % {"done": job.done, "total": job.total}
    return _("%(done)s so far") % {"done": job.done} if job.done else ""


def counts_of(job: Job) -> list[tuple[str, int]]:
    """What was counted on the way, each with its label."""
    return [(_said(job, code) or code, count) for code, count in job.counts.items()]


def result_url_of(job: Job) -> str:
    """Where to read what came of it; empty where there is nothing to read."""
    kind = find_kind(job.kind)
    if not job.is_finished or kind is None or kind.result_url is None:
        return ""
    return kind.result_url(job)


def _waiting(job: Job) -> str:
    kind = find_kind(job.kind)
    if kind is None or not is_open(kind):
        return _("It waits until its module is switched on again.")
    if job.attempts:
        return _("It was interrupted and goes on by itself.")
    return _("It waits for its turn.")


def _said(job: Job, code: str) -> str:
    kind = find_kind(job.kind)
    words = (FAILURES | dict(kind.words)) if kind else FAILURES
    return str(words.get(code, ""))
