"""Where every setting that a city chooses comes from."""

from pathlib import Path

import environ

env = environ.Env()

ROOT = Path(__file__).resolve().parents[2]
VAR = Path(env("PORTAL_VAR", default=str(ROOT / "var")))
