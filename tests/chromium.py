"""Finds the Chromium that browser tests drive."""

import os
import shutil


def chromium() -> str | None:
    wanted = os.environ.get("PORTAL_CHROMIUM", "")
    return wanted or shutil.which("chromium") or shutil.which("chromium-browser")
