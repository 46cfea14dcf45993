"""The same gunicorn for every project, and the processor time that it takes."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from .projects import Project

TICKS = os.sysconf("SC_CLK_TCK")
WORKERS, THREADS = 2, 4


@dataclass(frozen=True)
class Server:
    name: str
    port: int
    process: subprocess.Popen

    def processor_seconds(self) -> float:
        """What the server and its workers have used so far; Linux only."""
        return sum(map(_seconds_of, [self.process.pid, *_children(self.process.pid)]))


@contextmanager
def serving(project: Project, path: str) -> Iterator[Server]:
    """Serve until the block ends; waits until ``path`` answers."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", project.application]
    command += ["--bind", f"127.0.0.1:{port}", "--log-level", "error"]
    command += ["--workers", str(WORKERS), "--threads", str(THREADS)]
    process = subprocess.Popen(  # noqa: S603
        command, cwd=project.folder, env=project.environment
    )
    try:
        _wait(f"http://127.0.0.1:{port}{path}")
        yield Server(project.name, port, process)
    finally:
        process.terminate()
        process.wait(20)


def _wait(address: str) -> None:
    for _attempt in range(300):
        try:
            with urlopen(address, timeout=10):  # noqa: S310 (our own server)
                return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError(address)


def _children(pid: int) -> list[int]:
    words = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(word) for word in words]


def _seconds_of(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS
