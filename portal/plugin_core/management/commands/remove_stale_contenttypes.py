"""Django's command, kept from turning pages of a missing plugin into empty ones."""

from typing import Any

from django.contrib.contenttypes.management.commands import remove_stale_contenttypes
from django.core.management import CommandError

from ...uninstalling.left_behind import left_behind


class Command(remove_stale_contenttypes.Command):
    """Deleting the type of a page makes it a plain page for ever."""

    def handle(self, **options: Any) -> None:
        kinds = left_behind().values_list(
            "content_type__app_label", "content_type__model"
        )
        gone = sorted({f"{label}.{model}" for label, model in kinds})
        if gone:
            raise CommandError(
                f"Pages are kept whose plugin is not installed: {', '.join(gone)}. "
                "Removing their types would make them plain pages that no plugin gets "
                "back. Install the plugin again and run plugin_uninstall."
            )
        super().handle(**options)
