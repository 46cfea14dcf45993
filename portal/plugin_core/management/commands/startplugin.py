"""``manage.py startplugin SLUG``: a plugin that passes its tests as it stands."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.core.management.templates import TemplateCommand

from ...contract import RESERVED_SLUGS
from ...registry import slugs

TEMPLATES = Path(__file__).resolve().parents[2]


class Command(TemplateCommand):
    """Copies ``plugin_template`` to ``plugins/<slug>`` and its test to ``tests``."""

    help = "Makes a small plugin that works, to change into yours."
    rewrite_template_suffixes = ((".py-tpl", ".py"), (".md-tpl", ".md"))
    missing_args_message = "Give the plugin's slug, for example: startplugin gardens"

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("slug", help="Small letters, digits and _; it is for ever.")
        parser.add_argument(
            "--into", default=str(settings.ROOT), help="Folder of the project."
        )

    def handle(self, slug: str, into: str, **options: Any) -> None:  # type: ignore[override]
        if slug in RESERVED_SLUGS or slug.startswith(("portal_", "wagtail")):
            raise CommandError(f"{slug!r} is a name of the portal's own.")
        if slug in slugs():
            raise CommandError(f"There is a plugin {slug!r} already.")
        if not (slug.isidentifier() and slug == slug.lower() and slug.isascii()):
            raise CommandError("Use small letters, digits and _, a letter first.")
        plugin, tests = (
            Path(into, "plugins", slug),
            Path(into, "tests", "plugins", slug),
        )
        for folder, template in ((plugin, "plugin_template"), (tests, "test_template")):
            self._copy(slug, folder, TEMPLATES / template, options)
        # only a new process knows the new app
        run(["manage.py", "makemigrations", slug], into)
        if find_spec("ruff"):
            run(["-m", "ruff", "check", "-q", "--fix", f"plugins/{slug}"], into)
            run(["-m", "ruff", "format", "-q", f"plugins/{slug}"], into)
        self.stdout.write(
            f"Made plugins/{slug} and tests/plugins/{slug}.\n"
            f"Next: manage.py migrate, then make test TESTS=tests/plugins/{slug},\n"
            "then Modules in the admin."
        )

    def _copy(self, slug: str, folder: Path, template: Path, options: dict) -> None:
        if folder.exists():
            raise CommandError(f"{folder} is there already.")
        folder.mkdir(parents=True)
        super().handle(
            "app",
            slug,
            str(folder),
            **{
                **options,
                "template": str(template),
                "extensions": ["py", "md"],
                "files": [],
            },
        )

    def validate_name(self, name: str, name_or_dir: str = "name") -> None:
        """The slug was looked at already; that no module has it, too."""


def run(words: list[str], folder: str) -> None:
    subprocess.run(  # noqa: S603
        [sys.executable, *words], cwd=folder, check=True, stdout=subprocess.DEVNULL
    )
