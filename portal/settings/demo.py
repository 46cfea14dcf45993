"""What ``make run`` uses: production without https, secrets made once, mail printed."""

import os
import secrets
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_VAR = Path(os.environ.setdefault("PORTAL_VAR", str(_ROOT / "var")))
_VAR.mkdir(parents=True, exist_ok=True)
_SECRET = _VAR / "secret_key"
if "SECRET_KEY" not in os.environ:
    if not _SECRET.exists():
        _SECRET.write_text(secrets.token_urlsafe(50))
        _SECRET.chmod(0o600)
    os.environ["SECRET_KEY"] = _SECRET.read_text()
os.environ.setdefault("PORTAL_URL", f"http://localhost:{os.environ.get('PORT', 8000)}")
os.environ.setdefault("EMAIL_URL", "consolemail://")

from .production import *  # noqa: E402, F403

DEMO = True
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
