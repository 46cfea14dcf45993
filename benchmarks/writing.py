"""A job that writes rows all the time, as an import does at its worst."""

import time

from django.apps import AppConfig

ROWS = 100
BATCH_SECONDS = 0.5
FOR_EVER = 1_000_000


class WritingConfig(AppConfig):
    """Makes the kind known; settings that have this app are the benchmark's own."""

    name = "benchmarks"
    label = "benchmarks"

    def ready(self) -> None:
        from portal.jobs.kinds import JobKind, declare

        declare(
            JobKind(
                name="benchmarks.write",
                title="Write rows all the time",
                permission="wagtailredirects.add_redirect",
                run=write,
            )
        )


def write(work) -> None:
    """Half a second of rows that visitors see in each batch: pages are built anew."""
    from wagtail.contrib.redirects.models import Redirect

    for batch in range(work.checkpoint.get("batch", 0), FOR_EVER):
        with work.batch(checkpoint={"batch": batch + 1}) as progress:
            end = time.monotonic() + BATCH_SECONDS
            while time.monotonic() < end:
                first = progress.done
                progress.done += ROWS
                Redirect.objects.bulk_create(
                    Redirect(old_path=f"/written/{number}", redirect_link="/en/")
                    for number in range(first, progress.done)
                )
