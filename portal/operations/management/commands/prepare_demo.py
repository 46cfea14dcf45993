"""Everything between installed packages and a demo portal that can be served."""

from pathlib import Path

from django.conf import settings
from django.core import checks
from django.core.management import call_command, get_commands
from django.core.management.base import BaseCommand, CommandError

from portal.operations.catalogues.compiling import compile_catalogues
from portal.operations.migrating import CountingMigrate, planned_changes
from portal.operations.optional_libraries import OPTIONAL
from portal.operations.static_files import collect_static_files


class Command(BaseCommand):
    help = "Prepare or refresh the demo portal; what is up to date is left alone."
    requires_system_checks: list[str] = []

    def handle(self, *args: object, **options: object) -> None:
        if not settings.DEMO:
            raise CommandError("This is for the demo only; see `migrate`.")
        for warning in checks.run_checks(tags=[OPTIONAL]):
            self.say(f"note: {warning.msg} {warning.hint}")
        if compiled := compile_catalogues(Path(settings.ROOT)):
            self.say(f"message catalogues: {len(compiled)} compiled")
        self.migrate()
        if collect_static_files():
            self.say("style sheets and scripts: collected")
        if "load_demo" in get_commands():
            call_command("load_demo", stdout=self.stdout)
        if "rebuild_search" in get_commands():
            call_command("rebuild_search", if_needed=True, stdout=self.stdout)

    def migrate(self) -> None:
        if changes := planned_changes():
            self.say(f"database: making {changes} changes")
        command = CountingMigrate(stdout=self.stdout)
        command.planned = changes
        call_command(command, interactive=False, verbosity=0)
        call_command("createcachetable", verbosity=0)

    def say(self, words: str) -> None:
        self.stdout.write(f"    {words}")
        self.stdout.flush()
