"""Takes the demo's data away, so that the next start begins anew."""

import os
import shutil
from pathlib import Path

from .progress import say
from .trouble import Trouble

# made by the demo settings in every data folder of theirs, and by nothing else
MARK = "secret_key"


def reset(folder: Path) -> None:
    """Remove the data folder of the demo; refuse any other folder."""
    if not folder.exists():
        say(f"There is nothing to remove: {folder} does not exist.")
    elif (folder / MARK).exists():
        shutil.rmtree(folder)
        say(f"Removed {folder}. `make run` starts over.")
    else:
        raise Trouble(
            f"{folder} does not look like the data of a demo portal.",
            "look into it and remove it yourself.",
        )
    if "DATABASE_URL" in os.environ:
        say("The database named in DATABASE_URL is left as it is.")
