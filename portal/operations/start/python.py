"""What a Python must bring along before it can make a virtual environment."""

import os
import sys
from importlib.util import find_spec

from .trouble import Trouble


def check_python() -> None:
    """Raise ``Trouble`` for a part of Python that this machine lacks."""
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    if not (find_spec("venv") and find_spec("ensurepip")):
        raise Trouble(
            f"This Python {version} comes without the venv module ({sys.executable}).",
            f"Debian and Ubuntu: sudo apt install python3-venv\n"
            f"(for an extra Python: python{version}-venv), then run this again.",
        )
    if not find_spec("_ssl"):
        raise Trouble(
            f"This Python {version} was built without OpenSSL, so it cannot fetch "
            "packages.",
            "use the Python of your system, or build it again after:\n"
            "sudo apt install libssl-dev",
        )
    if not find_spec("_sqlite3") and "DATABASE_URL" not in os.environ:
        raise Trouble(
            f"This Python {version} was built without SQLite, the database of the "
            "demo.",
            "use the Python of your system, or build it again after:\n"
            "sudo apt install libsqlite3-dev\n"
            "or name a PostgreSQL database in DATABASE_URL.",
        )
