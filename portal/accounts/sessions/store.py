"""Keeps sessions in rows that name the person, as Django's manual proposes.

https://docs.djangoproject.com/en/5.2/topics/http/sessions/#extending-database-backed-session-engines
"""

from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db
from django.contrib.sessions.backends.base import VALID_KEY_CHARS

from portal.accounts.models import StaffSession


class SessionStore(db.SessionStore):
    @classmethod
    def get_model_class(cls) -> type[StaffSession]:
        return StaffSession

    def _validate_session_key(self, key: str | None) -> bool:
        # a cookie can hold a NUL (``"\\000"``), which PostgreSQL refuses to look for
        written = set(key or "") <= set(VALID_KEY_CHARS)
        return written and super()._validate_session_key(key)

    def create_model_instance(self, data: dict[str, Any]) -> StaffSession:
        row = super().create_model_instance(data)
        row.user_id = data.get(SESSION_KEY)
        return row
