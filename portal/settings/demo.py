"""What ``make run`` uses: production without https, secrets made once, mail printed."""

import base64
import os
import secrets
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_VAR = Path(os.environ.setdefault("PORTAL_VAR", str(_ROOT / "var")))
_VAR.mkdir(parents=True, exist_ok=True)


def _made_once(name: str, secret: str) -> str:
    """What the file of this name under ``var/`` holds; made with ``secret``."""
    kept = _VAR / name
    if not kept.exists():
        kept.touch(mode=0o600)
        kept.write_text(secret)
    return kept.read_text()


if "SECRET_KEY" not in os.environ:
    os.environ["SECRET_KEY"] = _made_once("secret_key", secrets.token_urlsafe(50))
if "ENCRYPTION_KEYS" not in os.environ:
    _KEY = base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()
    os.environ["ENCRYPTION_KEYS"] = _made_once("encryption_keys", _KEY)
os.environ.setdefault("PORTAL_SECOND_FACTOR", "nobody")
os.environ.setdefault("PORTAL_URL", f"http://localhost:{os.environ.get('PORT', 8000)}")
os.environ.setdefault("EMAIL_URL", "consolemail://")

from .production import *  # noqa: E402, F403

DEMO = True
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
SESSION_COOKIE_NAME = "portal-session"
CSRF_COOKIE_NAME = "portal-csrf"
