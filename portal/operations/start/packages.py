"""Installs the packages of a lock with plain pip, each checked against its hash."""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from .progress import say
from .trouble import Trouble

PACKAGES_PER_LINE_OF_PROGRESS = 10
LAST_LINES = 12
LONGEST_LINE = 160
UNREACHABLE = re.compile(
    "|".join(
        (
            "NewConnectionError",
            "ConnectTimeoutError",
            "NameResolutionError",
            "Failed to establish a new connection",
            "Temporary failure in name resolution",
            "Max retries exceeded",
            "Read timed out",
            "ReadTimeoutError",
            "ProxyError",
            "SSLError",
            "Network is unreachable",
        )
    )
)
# The reader's own pip settings stay in force, but for these.
PIP_SETTINGS = {
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "PIP_NO_INPUT": "1",
    "PIP_PROGRESS_BAR": "off",
    "PIP_ROOT_USER_ACTION": "ignore",
    "PIP_USER": "0",
}


def install_lock(python: Path, lock: Path, *, log: Path) -> None:
    """Install ``lock`` into the environment of ``python``.

    Everything pip says goes to ``log``. Raises ``Trouble`` when it fails.
    """
    expected = sum("==" in line for line in lock.read_text().splitlines())
    say(f"installing {lock.name} (about {expected} packages), this takes a minute")
    command = [str(python), "-m", "pip", "install", "--require-hashes", "-r", str(lock)]
    with subprocess.Popen(  # noqa: S603
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        env={**os.environ, **PIP_SETTINGS},
    ) as pip:
        assert pip.stdout is not None  # noqa: S101 (asked for above)
        lines = list(_follow(pip.stdout, log, expected))
    if pip.returncode:
        raise _trouble(lines, log)


def _follow(output: Iterator[str], log: Path, expected: int) -> Iterator[str]:
    """Yield pip's lines while writing them to ``log`` and telling how far it is."""
    collected = 0
    warned = False
    with log.open("w") as file:
        for line in output:
            file.write(line)
            if line.startswith("Collecting "):
                collected += 1
                if collected % PACKAGES_PER_LINE_OF_PROGRESS == 0:
                    say(f"{collected} of about {expected} packages fetched")
            elif line.startswith("Installing collected"):
                say("unpacking them")
            elif "Retrying (" in line and not warned:
                warned = True
                say("the package index does not answer, trying again")
            yield line.rstrip("\n")


def _trouble(lines: list[str], log: Path) -> Trouble:
    told = [line for line in lines if not line.startswith("Ignoring ")]
    last = [line[:LONGEST_LINE] for line in told[-LAST_LINES:]]
    text = "\n".join(lines)
    if UNREACHABLE.search(text):
        return Trouble(
            "The package index cannot be reached.",
            "look whether this machine is online. Behind a proxy, set HTTPS_PROXY;\n"
            "with a package index of your own, set PIP_INDEX_URL. Then run this\n"
            "again: what is fetched already is kept.",
            last,
        )
    if "DO NOT MATCH THE HASHES" in text:
        return Trouble(
            "A package is not the one that the lock names (its hash differs).",
            "do not use it. Try again; if it stays so, tell the makers of the portal.",
            last,
        )
    if re.search(r"Failed (to build|building wheel)|error: command .* failed", text):
        return Trouble(
            "A package has no build for this machine, and making one failed.",
            "install a compiler (Debian and Ubuntu: sudo apt install build-essential\n"
            "python3-dev libffi-dev), or use a Python from 3.11 to 3.14.",
            last,
        )
    return Trouble("Installing the packages failed.", f"the whole log is {log}.", last)
