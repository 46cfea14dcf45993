"""The web server and its worker, side by side; neither is left behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import FrameType

from .progress import complain

LOOK_SECONDS = 0.3
END_SECONDS = 25
"""How long a process may take to end what it is at."""

PAUSE_SECONDS = 5
"""Before a worker that fell over is started again."""


class Stopped(Exception):
    """Somebody pressed Ctrl+C or sent a signal."""


def serve(python: Path, addresses: list[str]) -> int:
    """Serve until told to stop or until the web server ends; its exit code.

    A worker that ends is started again; pages are served meanwhile.
    """
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _stop)
    binds = [word for address in addresses for word in ("--bind", address)]
    config = ["--config", "python:portal.operations.server"]
    web = _start(python, "-m", "gunicorn", *binds, *config, "portal.wsgi")
    worker = _start_worker(python)
    started = time.monotonic()
    try:
        while web.poll() is None:
            time.sleep(LOOK_SECONDS)
            ended = worker.poll() is not None
            if ended and time.monotonic() > started + PAUSE_SECONDS:
                complain("The worker ended; starting it again.")
                worker, started = _start_worker(python), time.monotonic()
        return web.returncode
    except Stopped:
        return 0
    finally:
        _end(web, worker)


def _start_worker(python: Path) -> subprocess.Popen:
    return _start(python, "manage.py", "work", "--parent", str(os.getpid()))


def _start(*words: object) -> subprocess.Popen:
    sys.stdout.flush()
    return subprocess.Popen([str(word) for word in words])  # noqa: S603


def _stop(number: int, frame: FrameType | None) -> None:
    raise Stopped


def _end(*processes: subprocess.Popen) -> None:
    """Ask all to end, wait, and end by force who does not."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    for process in processes:
        process.terminate()
    for process in processes:
        try:
            process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
