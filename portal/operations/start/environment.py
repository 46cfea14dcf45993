"""Makes the virtual environment and keeps it at the lock."""

import hashlib
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from .packages import install_lock
from .progress import say, step
from .trouble import Trouble


def environment_python(folder: Path) -> Path:
    return folder / "bin" / "python"


def prepare_environment(folder: Path, lock: Path) -> Path:
    """Make ``folder`` a virtual environment with what ``lock`` lists; its Python.

    Quick when both are as the last run left them. An environment of another Python
    is made anew.
    """
    python = environment_python(folder)
    with step("Virtual environment"):
        if _fits(folder):
            say("is there already")
        else:
            say(f"making it with Python {sys.version.split()[0]} in {folder}")
            _make(folder)
    stamp = folder / f"installed-{lock.stem}.sha256"
    content = hashlib.sha256(lock.read_bytes()).hexdigest()
    with step("Packages"):
        if stamp.exists() and stamp.read_text() == content:
            say("are there already")
        else:
            install_lock(python, lock, log=folder / "install.log")
            stamp.write_text(content)
    return python


def _fits(folder: Path) -> bool:
    """Whether the environment runs, has pip and is of the Python running this."""
    question = "import pip, sys; print(*sys.version_info[:2])"
    try:
        answer = subprocess.run(  # noqa: S603
            [str(environment_python(folder)), "-c", question],
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        return False
    return answer.stdout.split() == [str(part) for part in sys.version_info[:2]]


def _make(folder: Path) -> None:
    if folder.exists():
        if any(folder.iterdir()) and not (folder / "pyvenv.cfg").exists():
            raise Trouble(
                f"{folder} is there and is not a virtual environment.",
                "move it away, or choose another folder: make run VENV=other",
            )
        shutil.rmtree(folder)
    try:
        venv.create(folder, with_pip=True, symlinks=True)
    except (OSError, subprocess.CalledProcessError) as error:
        output = getattr(error, "output", None) or str(error).encode()
        raise Trouble(
            f"Making the virtual environment in {folder} failed.",
            "look at the words above. On Debian and Ubuntu the package python3-venv\n"
            "must be installed; the disk must have 500 MB free.",
            output.decode(errors="replace").splitlines()[-5:],
        ) from None
