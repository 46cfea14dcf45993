"""``python3 -m portal.operations.start run``: what ``make`` calls.

This file alone must be readable by old Pythons, so that they can say they are too old.
"""

import sys

OLDEST = (3, 11)

if __name__ == "__main__":
    if sys.version_info < OLDEST:
        sys.exit(
            "\nPython {}.{} is too old: the portal needs Python 3.11 or newer.\n"
            "  What to do: install a newer one (Debian 12, Ubuntu 24.04 and newer:\n"
            "  sudo apt install python3 python3-venv), or name the one you have:\n"
            "  make run PYTHON=/path/to/python3.12\n".format(*sys.version_info[:2])
        )
    from portal.operations.start.commands import main

    sys.exit(main(sys.argv[1:]))
