"""The worker: ticks each minute, and does the tasks that requests leave behind."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from portal.jobs.worker import Worker


class Command(BaseCommand):
    help = (
        "Run the worker until it is told to stop. One for the whole portal is enough."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--parent", type=int, help="Stop when the process of this id is gone."
        )

    def handle(self, *args: object, **options: Any) -> None:
        Worker(parent=options["parent"]).run()
