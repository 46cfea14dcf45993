"""Before the first test: catalogues compiled, and what cannot run here left out."""

import os
import shutil
from pathlib import Path

from django.conf import settings

import pytest

from portal.operations.catalogues.compiling import compile_catalogues
from tests.chromium import chromium

pytest_plugins = [
    "tests.libretranslate",
    "tests.migrated_database",
    "tests.modules_asked",
    "tests.query_budget",
    "tests.running_portal",
]

ROOT = Path(__file__).resolve().parents[1]


def pytest_configure(config: pytest.Config) -> None:
    # the server of static files warns about a folder that is not there
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    if not hasattr(config, "workerinput"):
        compile_catalogues(ROOT)


def pytest_unconfigure(config: pytest.Config) -> None:
    """The workers share the files of the first process; it clears up after them."""
    folder = Path(os.environ.get("PORTAL_VAR", ""))
    if not hasattr(config, "workerinput") and folder.name.startswith("portal-test-"):
        shutil.rmtree(folder, ignore_errors=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what this machine cannot run, with the reason in the summary."""
    if chromium():
        return
    reason = "needs Chromium: install it, or name a browser in PORTAL_CHROMIUM"
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason=reason))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what a run on SQLite does not show."""
    if "postgresql" not in settings.DATABASES["default"]["ENGINE"]:
        terminalreporter.write_line(
            "Left out: the same tests on PostgreSQL. They need a server: name one in "
            "DATABASE_URL."
        )
