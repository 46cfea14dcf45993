"""The commands of the first start: ``run``, ``environment`` and ``reset``."""

import os
import subprocess
import sys
from pathlib import Path

from .environment import prepare_environment
from .port import chosen_port, local_addresses
from .progress import complain, step
from .python import check_python
from .reset import reset
from .trouble import Trouble

ROOT = Path(__file__).resolve().parents[3]
DEMO_SETTINGS = "portal.settings.demo"


def main(arguments: list[str]) -> int:
    """Carry out one command; the exit code."""
    try:
        match arguments:
            case ["run"]:
                run()
            case ["environment", lock]:
                check_python()
                prepare_environment(environment_folder(), ROOT / lock)
            case ["reset"]:
                reset(data_folder())
            case _:
                complain("Say one of: run, environment LOCK, reset.")
                return 2
    except Trouble as trouble:
        complain(str(trouble))
        return 1
    except KeyboardInterrupt:
        complain("\nStopped.")
        return 130
    return 0


def environment_folder() -> Path:
    return ROOT / os.environ.get("PORTAL_VENV", ".venv")


def data_folder() -> Path:
    return ROOT / os.environ.get("PORTAL_VAR", "var")


def run() -> None:
    """From whatever is there to a server in the foreground."""
    port = chosen_port(os.environ.get("PORT") or "8000")
    addresses = local_addresses(port)
    check_python()
    python = prepare_environment(environment_folder(), ROOT / "requirements.txt")
    os.chdir(ROOT)
    os.environ.update(
        PORT=str(port),
        PORTAL_VAR=str(data_folder()),
        DJANGO_SETTINGS_MODULE=DEMO_SETTINGS,
    )
    with step("Demo portal"):
        command = [str(python), "manage.py", "prepare_demo"]
        done = subprocess.run(command, check=False)  # noqa: S603
    if done.returncode:
        raise Trouble(
            "Preparing the demo portal failed.",
            "the words above say why. `make reset` starts over with empty data.",
        )
    serve(python, addresses)


def serve(python: Path, addresses: list[str]) -> None:
    """Become the server: what stops this program stops it."""
    binds = [word for address in addresses for word in ("--bind", address)]
    command = [str(python), "-m", "gunicorn", *binds]
    command += ["--config", "python:portal.operations.server", "portal.wsgi"]
    sys.stdout.flush()
    os.execv(command[0], command)  # noqa: S606 (no shell wanted)
