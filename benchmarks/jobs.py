"""A public page while a job writes rows all the time, beside the same page without."""

import multiprocessing
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from pathlib import Path

from .load import CONNECTIONS, Load, load
from .pages import BUILT, HEAD, middle
from .projects import Project, portal
from .servers import serving

ROUNDS = 7
BUDGET = 1.25
PAGES = {
    "/en/ warm": ("/en/", 300),
    "/en/ built": (f"/en/{BUILT}", 40),
    "/ar/ warm": ("/ar/", 300),
    "/ar/ built": (f"/ar/{BUILT}", 40),
}
"""Address, and answers to each connection in a round."""

START = (
    "from portal.jobs.kinds import get_kind; from portal.jobs.services import start; "
    "start(kind=get_kind('benchmarks.write'))"
)


def main(rounds: int = ROUNDS) -> None:
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        print("Making the portal; this takes some minutes.", flush=True)
        made = portal(Path(folder) / "portal")
        settings = {"DJANGO_SETTINGS_MODULE": "benchmarks.job_settings"}
        project = replace(made, environment=made.environment | settings)
        begin(project, "shell", "-v0", "-c", START).wait()
        server = stack.enter_context(serving(project, "/en/"))
        context = multiprocessing.get_context("spawn")
        pool = stack.enter_context(ProcessPoolExecutor(CONNECTIONS, context))
        measured: dict[tuple[str, bool], list[Load]] = {}
        for round_ in range(rounds + 1):
            for with_job in (False, True):
                with writing(project) if with_job else ExitStack():
                    for name, (path, times) in PAGES.items():
                        done = load(pool, server, path, times)
                        if round_:  # the first warms everything up
                            measured.setdefault((name, with_job), []).append(done)
        rows = written(project)
    report({name: middle(loads) for name, loads in measured.items()}, rounds)
    print(f"\nRows that the job wrote meanwhile: {rows}")


def begin(project: Project, *words: str) -> subprocess.Popen:
    command = [sys.executable, "manage.py", *words]
    return subprocess.Popen(  # noqa: S603
        command, cwd=project.folder, env=project.environment
    )


@contextmanager
def writing(project: Project) -> Iterator[None]:
    """The process that the worker would start; told to end, it hands the job back."""
    before = written(project)
    process = begin(project, "run_jobs", "--verbosity", "0")
    try:
        while written(project) == before:
            if process.poll() is not None:
                raise RuntimeError("The job does not write.")
            time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait(60)


def written(project: Project) -> int:
    """Rows of all batches that are committed."""
    database = Path(project.environment["PORTAL_VAR"]) / "portal.sqlite3"
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute("SELECT done FROM portal_jobs_job").fetchone()[0]


def report(loads: dict[tuple[str, bool], Load], rounds: int) -> None:
    print(f"\nMedians of {rounds} rounds, {CONNECTIONS} connections\n\n{HEAD}")
    for (name, with_job), one in loads.items():
        print(
            f"{name + (', job writes' if with_job else ''):34}{one.per_second:10.0f}"
            f"{one.processor_ms:9.2f}{one.median_ms:11.1f}{one.p95_ms:9.1f}"
        )
    print(f"\nRatios beside the same page without the job (at most {BUDGET})")
    for name in PAGES:
        alone, beside = loads[name, False], loads[name, True]
        print(
            f"{name:14} median {beside.median_ms / alone.median_ms:.2f}"
            f"   p95 {beside.p95_ms / alone.p95_ms:.2f}"
        )


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
