"""Refuses times by which nobody could work."""

from typing import Any

from django.conf import settings
from django.core import checks


def check_times(**kwargs: Any) -> list[checks.CheckMessage]:
    names = ("SESSION_IDLE_MINUTES", "SESSION_HOURS")
    return [
        checks.Error(f"{name} must be 1 or more.", id="portal_accounts.E001")
        for name in names
        if getattr(settings, name) < 1
    ]
