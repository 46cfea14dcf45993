"""One migrated SQLite database, made once and copied for every test process.

Hundreds of migrations take half a minute; a copy takes a moment. The database is kept
beside pytest's own cache, under a digest of all that shapes it, so that a changed
migration makes a new one. PostgreSQL is migrated as pytest-django does it.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from hashlib import blake2b
from pathlib import Path

from django.conf import settings

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHAPED_BY = (
    "*/migrations/*.py",
    "*/accounts/*.py",
    "apps.py",
    "extensions.py",
    "receivers.py",
)


def is_sqlite() -> bool:
    return "sqlite3" in settings.DATABASES["default"]["ENGINE"]


def digest() -> str:
    """Of the code that decides what a fresh database holds."""
    sum_ = blake2b((ROOT / "requirements.txt").read_bytes(), digest_size=8)
    sum_.update(sys.version.encode())
    for room in ("portal", "home", "search", "plugins", "tests"):
        for path in sorted((ROOT / room).rglob("*.py")):
            if any(path.match(pattern) for pattern in SHAPED_BY):
                sum_.update(path.read_bytes())
    return sum_.hexdigest()


def migrated_database() -> Path:
    """Path of the database to copy; makes it where it is not there yet."""
    kept = ROOT / ".pytest_cache" / "migrated" / f"{digest()}.sqlite3"
    if kept.exists():
        return kept
    kept.parent.mkdir(parents=True, exist_ok=True)
    for older in kept.parent.glob("*.sqlite3"):
        older.unlink(missing_ok=True)
    making = Path(tempfile.mkdtemp(dir=kept.parent))
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--verbosity=0"],
        cwd=ROOT,
        env=os.environ
        | {
            "DATABASE_URL": f"sqlite:///{making}/portal.sqlite3",
            "DJANGO_SETTINGS_MODULE": "portal.settings.test",
            "PORTAL_VAR": str(making),
        },
        check=True,
    )
    (making / "portal.sqlite3").rename(kept)
    shutil.rmtree(making)
    return kept


def pytest_configure(config: pytest.Config) -> None:
    """Made by the first process, before its workers ask for it."""
    if is_sqlite() and not hasattr(config, "workerinput"):
        migrated_database()


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    return is_sqlite()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None,
) -> None:
    if is_sqlite():
        folder = Path(os.environ["PORTAL_VAR"]) / "databases"
        folder.mkdir(exist_ok=True)
        own = folder / f"test-{os.getpid()}.sqlite3"
        shutil.copy(migrated_database(), own)
        settings.DATABASES["default"]["TEST"]["NAME"] = str(own)
