"""Shows how far long work is, on any screen of the admin."""

from django import template

from portal.jobs.models import Job
from portal.jobs.words import (
    counts_of,
    progress_of,
    result_url_of,
    standing_of,
    title_of,
)

register = template.Library()


@register.inclusion_tag("portal_jobs/progress.html")
def job_progress(job: Job) -> dict:
    """Progress of ``job``, brought up to date by a script until it has ended."""
    return {
        "job": job,
        "title": title_of(job),
        "standing": standing_of(job),
        "progress": progress_of(job),
        "counts": counts_of(job),
        "result_url": result_url_of(job),
    }
