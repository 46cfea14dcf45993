"""The portal with its demo, a fresh Wagtail project, and one bare Django view."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

WAGTAIL_SETTINGS = """
from .base import *
DEBUG = False
SECRET_KEY = "only-for-the-benchmark"
ALLOWED_HOSTS = ["*"]
STORAGES["staticfiles"]["BACKEND"] = (
    "django.contrib.staticfiles.storage.StaticFilesStorage"
)
"""

BARE = """
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path

BODY = b"x" * {size}
settings.configure(
    ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, SECRET_KEY="x", DATABASES={{}}
)
urlpatterns = [path("", lambda request: HttpResponse(BODY))]
application = get_wsgi_application()
"""


@dataclass(frozen=True)
class Project:
    """What gunicorn serves: ``application`` found from ``folder``."""

    name: str
    folder: Path
    application: str
    environment: dict[str, str]


def portal(folder: Path) -> Project:
    environment = _environment(
        DJANGO_SETTINGS_MODULE="portal.settings.demo", PORTAL_VAR=str(folder)
    )
    _manage(ROOT, environment, "prepare_demo")
    return Project("portal", ROOT, "portal.wsgi", environment)


def fresh_wagtail(folder: Path) -> Project:
    folder.mkdir()
    start = [
        sys.executable,
        "-m",
        "wagtail.bin.wagtail",
        "start",
        "fresh_site",
        str(folder),
    ]
    subprocess.run(start, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    (folder / "fresh_site" / "settings" / "measured.py").write_text(WAGTAIL_SETTINGS)
    environment = _environment(DJANGO_SETTINGS_MODULE="fresh_site.settings.measured")
    _manage(folder, environment, "migrate", "--verbosity=0")
    return Project("wagtail start", folder, "fresh_site.wsgi", environment)


def bare_django(folder: Path, size: int) -> Project:
    """One view that answers ``size`` bytes, and no middleware at all."""
    folder.mkdir()
    (folder / "bare.py").write_text(BARE.format(size=size))
    return Project("bare Django view", folder, "bare", _environment())


def _environment(**more: str) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DATABASE_URL", "DJANGO_SETTINGS_MODULE", "SECRET_KEY"}
    }
    return kept | more


def _manage(folder: Path, environment: dict[str, str], *words: str) -> None:
    command = [sys.executable, "manage.py", *words]
    subprocess.run(  # noqa: S603
        command, cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL
    )
