"""Takes a plugin out of the database, while its code is still there."""

from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.management import BaseCommand, CommandError, CommandParser

from wagtail.models import Page

from ...erasing.contents import counts
from ...erasing.exporting import write_export
from ...registry import plugin
from ...uninstalling.services import empty, must_not_be_needed, take_out


class Command(BaseCommand):
    help = (
        "Takes a plugin out for good: its rows, tables, types and rights. Says what it "
        "holds, and goes on only with --erase where it holds anything."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug")
        parser.add_argument("--export", metavar="PATH", help="write all into this ZIP")
        parser.add_argument("--erase", action="store_true", help="delete what it holds")
        parser.add_argument(
            "--pages-to",
            metavar="APP.MODEL",
            help="make its pages drafts of this type instead of deleting them",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        slug = options["slug"]
        try:
            app = plugin(slug).name
        except LookupError as error:
            raise CommandError(f"No plugin {slug} is installed.") from error
        try:
            must_not_be_needed(slug)
            self._uninstall(slug, options)
        except ValidationError as refusal:
            raise CommandError(" ".join(refusal.messages)) from refusal
        self.stdout.write(
            f"Done. Now take its code out ({app}: the folder, or the package with pip) "
            "and start the portal anew. Groups of people that it brought stay."
        )

    def _uninstall(self, slug: str, options: dict[str, Any]) -> None:
        pages_to = _page_type(options["pages_to"])
        numbers = counts(slug)
        for label, number in numbers.items():
            self.stdout.write(f"{label}: {number}")
        if options["export"]:
            self._export(slug, Path(options["export"]))
        if numbers and not options["erase"]:
            raise CommandError("It holds data. Say --erase to delete it.")
        empty(slug=slug, pages_to=pages_to)
        take_out(slug=slug)

    def _export(self, slug: str, path: Path) -> None:
        try:
            with path.open("xb") as target:
                path.chmod(0o600)
                write_export(slug, target)
        except OSError as error:
            raise CommandError(f"{path} cannot be written: {error.strerror}") from error
        self.stdout.write(f"Written: {path}")


def _page_type(name: str | None) -> type[Page] | None:
    if not name:
        return None
    try:
        model = apps.get_model(name)
    except (LookupError, ValueError) as error:
        raise CommandError(f"{name} is no page type.") from error
    if not issubclass(model, Page):
        raise CommandError(f"{name} is no page type.")
    return model
