"""Long work for tests: ``JobFactory(state="running", done=3, total=9)``."""

from django.utils import timezone

import factory

from portal.jobs.models import Job

ENDED = (Job.State.DONE, Job.State.FAILED, Job.State.CANCELLED)


class JobFactory(factory.django.DjangoModelFactory):
    """Of the small kind; ended where its state says so."""

    class Meta:
        model = Job

    kind = "portal_jobs.write_rows"
    finished_at = factory.LazyAttribute(
        lambda job: timezone.now() if job.state in ENDED else None
    )
    state = Job.State.WAITING
