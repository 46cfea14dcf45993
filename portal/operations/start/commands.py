"""The commands of the first start: ``run``, ``environment`` and ``reset``."""

import os
import subprocess
from pathlib import Path

from .environment import prepare_environment
from .port import chosen_port, local_addresses
from .progress import complain, step
from .python import check_python
from .reset import reset
from .serving import serve
from .trouble import Trouble

ROOT = Path(__file__).resolve().parents[3]
DEMO_SETTINGS = "portal.settings.demo"


def main(arguments: list[str]) -> int:
    """Carry out one command; the exit code."""
    try:
        match arguments:
            case ["run"]:
                return run()
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


def run() -> int:
    """From whatever is there to a portal in the foreground; its exit code."""
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
    return serve(python, addresses)
