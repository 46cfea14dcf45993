"""Starts the portal's commands in processes of their own, on the test's database."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from django.db import connection

ROOT = Path(__file__).resolve().parents[3]
SECONDS = 90


def database_url() -> str:
    set_up = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{set_up['NAME']}"
    return "postgres://{USER}:{PASSWORD}@{HOST}:{PORT}/{NAME}".format(**set_up)


def begin(*words: str, **environment: str) -> subprocess.Popen:
    """A command of ``manage.py`` that has just been started."""
    return subprocess.Popen(
        [sys.executable, "manage.py", *words],
        cwd=ROOT,
        env=os.environ
        | {
            "DATABASE_URL": database_url(),
            "DJANGO_SETTINGS_MODULE": "tests.portal.jobs.process_settings",
        }
        | environment,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def complete(process: subprocess.Popen) -> tuple[int, str]:
    """How it ended, and what it wrote to the log."""
    _said, logged = process.communicate(timeout=SECONDS)
    return process.returncode, logged


def wait_until(is_so: Callable[[], object], what: str) -> None:
    end = time.monotonic() + SECONDS
    while not is_so():
        assert time.monotonic() < end, f"never came: {what}"
        time.sleep(0.05)
