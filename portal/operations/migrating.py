"""Brings the database up to the code, telling how far it is."""

from django.core.management.commands import migrate
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

CHANGES_PER_LINE_OF_PROGRESS = 50


class CountingMigrate(migrate.Command):
    """Django's ``migrate`` with a line now and then instead of one per change."""

    done = 0
    planned = 0

    def migration_progress_callback(
        self, action: str, migration: object = None, fake: bool = False
    ) -> None:
        if action != "apply_success":
            return
        self.done += 1
        if self.done % CHANGES_PER_LINE_OF_PROGRESS == 0:
            self.stdout.write(f"    {self.done} of {self.planned} changes made")
            self.stdout.flush()


def planned_changes() -> int:
    """How many migrations the database still lacks."""
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
