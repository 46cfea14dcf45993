"""Collects style sheets, scripts and pictures when they changed, and only then."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


def collect_static_files() -> bool:
    """Collect into ``STATIC_ROOT`` unless the last time still holds; whether it did."""
    target = Path(settings.STATIC_ROOT)
    stamp = target.with_suffix(".collected")
    state = _state_of_sources()
    if target.exists() and stamp.exists() and stamp.read_text() == state:
        return False
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    stamp.write_text(state)
    return True


def _state_of_sources() -> str:
    """Changes with the name, place, size or time of any file to collect."""
    digest = hashlib.sha256(settings.STORAGES["staticfiles"]["BACKEND"].encode())
    for finder in get_finders():
        for name, storage in finder.list(ignore_patterns=None):
            found = Path(storage.path(name)).stat()
            line = f"{storage.path(name)}\0{found.st_size}\0{found.st_mtime_ns}\n"
            digest.update(line.encode())
    return digest.hexdigest()
