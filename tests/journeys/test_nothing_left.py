"""A whole visit, and then every table, file and log line is looked through for it."""

import base64
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.running_portal import ROOT, Portal, free_port, wait_until_it_answers

pytestmark = pytest.mark.browser

ADDRESS = "203.0.113.77"
BEFORE = "https://before.example/Amina-was-here"
AGENT = "AminasOldPhone/7.1"
SEARCHED = "Amina-looked-for-this"
MISTYPED = "Amina-went-to-this-page"
TAKEN_BACK = "Amina-wrote-this-and-took-it-back"
SENT = "The phone number has one digit too many"

TRACES = [
    *(ADDRESS, bytes(map(int, ADDRESS.split("."))).hex(), BEFORE, "before.example"),
    *(AGENT, SEARCHED, MISTYPED, TAKEN_BACK),
]
REPORT = "portal_reports_report"
FOR_A_WHILE = "portal_cache"
"""The shared memory: that a form was sent, under digests, for a day at most."""
CLOCK = "portal_jobs_run"
NUMBERS = "sqlite_sequence"
OPEN_EDITORS = "wagtailadmin_editingsession"
"""Of staff who have a page open in the same portal meanwhile."""
ALL_DUE = """
from django.utils import timezone
from portal.jobs.models import Run
Run.objects.update(due_at=timezone.now())
"""


@dataclass(frozen=True)
class Served:
    """A portal as a city serves it: behind a proxy, with everything logged."""

    url: str
    folder: Path
    log: Path
    environment: dict[str, str]

    def tables(self) -> dict[str, set[str]]:
        """Each row of each table, written out."""
        database = sqlite3.connect(self.folder / "portal.sqlite3")
        try:
            names = database.execute(
                "SELECT name FROM sqlite_master WHERE type='table'"
            )
            return {
                name: {repr(row) for row in database.execute(f'SELECT * FROM "{name}"')}
                for (name,) in names.fetchall()
            }
        finally:
            database.close()

    def kept_for_a_while(self) -> str:
        """Keys and values of the shared memory, unpacked."""
        rows = self.tables()[FOR_A_WHILE]
        packed = [re.search(r", '([\w+/=\n\\]+)', ", row) for row in rows]
        values = [
            base64.b64decode(found[1].replace("\\n", "")) for found in packed if found
        ]
        assert len(values) == len(rows)
        return f"{rows} {values}"

    def files(self) -> dict[Path, bytes]:
        """All there is under the portal's folder, the database as it lies there."""
        paths = [path for path in self.folder.rglob("*") if path.is_file()]
        return {path.relative_to(self.folder): path.read_bytes() for path in paths}


@pytest.fixture
def served(running_portal: Portal, tmp_path: Path) -> Iterator[Served]:
    port = free_port()
    environment = running_portal.environment | {
        "PORT": str(port),
        "TRUSTED_PROXY_COUNT": "1",
        "LOG_LEVEL": "DEBUG",
    }
    log = tmp_path / "log"
    with log.open("wb") as lines:
        server = subprocess.Popen(
            [
                *(sys.executable, "-m", "gunicorn", "portal.wsgi"),
                *("--config", "python:portal.operations.server"),
                *("--bind", f"127.0.0.1:{port}", "--log-level", "debug"),
                *("--access-logfile", "-"),
            ],
            cwd=ROOT,
            env=environment,
            stdout=lines,
            stderr=lines,
        )
    url = f"http://localhost:{port}"
    try:
        wait_until_it_answers(f"{url}/en/")
        yield Served(url, Path(environment["PORTAL_VAR"]), log, environment)
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture
def amina(browser: Browser, served: Served) -> Iterator[BrowserContext]:
    context = browser.new_context(
        base_url=served.url,
        user_agent=AGENT,
        extra_http_headers={"X-Forwarded-For": ADDRESS},
    )
    yield context
    context.close()


def test_of_a_whole_visit_only_the_report_stays(
    amina: BrowserContext, served: Served, running_portal: Portal
):
    tick(served)
    before, files_before = served.tables(), set(served.files())
    page = amina.new_page()
    visit(page)
    assert amina.cookies() == []
    assert amina.storage_state() == {"cookies": [], "origins": []}

    after = served.tables()
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed - {NUMBERS, OPEN_EDITORS} == {REPORT, FOR_A_WHILE}
    (report,) = after[REPORT] - before[REPORT]
    assert SENT in report
    assert before[REPORT] < after[REPORT]
    assert found_in(served.kept_for_a_while()) == []

    running_portal.manage("shell", "-v0", "-c", ALL_DUE)
    tick(served)
    later = served.tables()
    changed = {name for name in later if later[name] != after[name]}
    assert changed - {FOR_A_WHILE, OPEN_EDITORS} == {REPORT, CLOCK}
    assert found_in(repr(later)) == []
    files = served.files()
    assert {path.suffix for path in set(files) - files_before} <= {".sqlite3-wal"}
    assert [path for path, content in files.items() if found_in(content)] == []

    log = served.log.read_text()
    assert "Listening at" in log
    assert "A visitor of the portal says" in log
    assert found_in(log) == []
    assert SENT not in log


def visit(page: Page) -> None:
    """Home, a page, a search, a wrong address, and a report with second thoughts."""
    page.goto("/en/", referer=BEFORE)
    page.locator("main a[href='/en/health/']").first.click()
    page.goto(f"/en/search/?q={SEARCHED}")
    assert page.goto(f"/en/{MISTYPED}/", referer=BEFORE).status == 404
    assert page.goto(f"/en/?q={SEARCHED}%00", referer=BEFORE).status == 400
    page.goto("/en/health/see-a-doctor/")
    page.locator("a[href*='/en/report/?page=']").first.click()
    page.locator("[name=message]").fill(TAKEN_BACK)
    # without an answer to the first question it comes back, and is written anew
    page.locator("#visitor-form button").click()
    expect(page.locator("[name=message]")).to_have_value(TAKEN_BACK)
    page.locator("[name=message]").fill(SENT)
    page.locator("[name=kind][value=phone]").check()
    page.wait_for_timeout(2500)
    page.locator("#visitor-form button").click()
    page.wait_for_url("**/sent/")
    page.locator("main a[href*='/report/']").first.click()
    expect(page.locator("main")).to_contain_text("Nobody has looked at it yet")


def tick(served: Served) -> None:
    """What the worker does each minute, its words in the same log."""
    with served.log.open("ab") as lines:
        subprocess.run(
            [sys.executable, "manage.py", "tick"],
            cwd=ROOT,
            env=served.environment,
            stdout=lines,
            stderr=lines,
            check=True,
        )


def found_in(text: str | bytes) -> list[str]:
    """Which traces of the visit are there, in any letters."""
    words = text if isinstance(text, bytes) else text.encode()
    return [trace for trace in TRACES if trace.lower().encode() in words.lower()]
