"""One tick of the clock, for cron; the worker ticks by itself."""

from django.core.management.base import BaseCommand

from portal.jobs.clock import tick


class Command(BaseCommand):
    help = (
        "Do the recurring work that is due. May run as often and as twice as you like."
    )

    def handle(self, *args: object, **options: object) -> None:
        for name in tick():
            self.stdout.write(f"done: {name}")
