"""A whole portal for tests: its own folder, the demo city, a server, a browser.

Tests that use it start no transaction of their own; they drive what a city would run.
They are marked ``browser``; each worker starts one portal for all of its own. A module
that would leave it unlike the demo overrides ``running_portal`` with one of its own.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.chromium import chromium
from tests.migrated_database import migrated_database

ROOT = Path(__file__).resolve().parents[1]
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-sync",
    "--no-first-run",
]
START_SECONDS = 60


@dataclass(frozen=True)
class Portal:
    """``url`` has no slash at its end; ``manage`` runs a management command."""

    url: str
    environment: dict[str, str]

    def manage(self, *words: str) -> str:
        done = subprocess.run(
            [sys.executable, "manage.py", *words],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@pytest.fixture(scope="session")
def running_portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    with started_portal(tmp_path_factory.mktemp("portal")) as portal:
        yield portal


@contextmanager
def started_portal(folder: Path) -> Iterator[Portal]:
    """The demo city in this folder, until the block ends."""
    port = free_port()
    environment = {
        name: value for name, value in os.environ.items() if name != "DATABASE_URL"
    } | {
        "DJANGO_SETTINGS_MODULE": "portal.settings.demo",
        "PORTAL_VAR": str(folder),
        "PORT": str(port),
    }
    for name in ("SECRET_KEY", "EMAIL_URL"):
        environment.pop(name, None)
    portal = Portal(f"http://localhost:{port}", environment)
    shutil.copy(migrated_database(), folder / "portal.sqlite3")
    portal.manage("compile_catalogues")
    portal.manage("migrate", "--verbosity=0")
    portal.manage("createcachetable")
    portal.manage("collectstatic", "--noinput", "--verbosity=0")
    portal.manage("load_demo")
    server = subprocess.Popen(
        [
            *(sys.executable, "-m", "gunicorn", "portal.wsgi"),
            *("--bind", f"127.0.0.1:{port}", "--workers", "2", "--threads", "4"),
            *("--log-level", "error"),
        ],
        cwd=ROOT,
        env=environment,
    )
    try:
        wait_until_it_answers(portal.url + "/en/")
        yield portal
    finally:
        server.terminate()
        server.wait(timeout=20)


def wait_until_it_answers(address: str) -> None:
    end = time.monotonic() + START_SECONDS
    while True:
        try:
            with urlopen(address, timeout=10):
                return
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=chromium(), args=CHROMIUM_FLAGS
        )
        yield opened
        opened.close()


@pytest.fixture
def visitor(browser: Browser, running_portal: Portal) -> Iterator[Page]:
    """Somebody with an old phone: 390 pixels wide, scripts off, nothing kept."""
    context = browser.new_context(
        base_url=running_portal.url,
        java_script_enabled=False,
        viewport={"width": 390, "height": 844},
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def staff(browser: Browser, running_portal: Portal) -> Iterator[Page]:
    """The demo's administrator, signed in, at a desk."""
    context = browser.new_context(
        base_url=running_portal.url,
        locale="en-US",
        viewport={"width": 1280, "height": 900},
    )
    page = context.new_page()
    sign_in(page, "administrator@riverbend.example")
    yield page
    context.close()


def sign_in(page: Page, email: str) -> None:
    from home.demo.people import PASSWORD

    page.goto("/accounts/login/")
    page.locator("input[name=login]").fill(email)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("main button[type=submit]").first.click()
    page.wait_for_url("**/admin/**")
