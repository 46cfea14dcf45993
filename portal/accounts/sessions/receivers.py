"""Starts the clock at sign-in, and signs out elsewhere when a password changes."""

from typing import Any

from django.contrib.auth.signals import user_logged_in
from django.http import HttpRequest

from allauth.account.signals import password_changed, password_reset

from portal.accounts.models import User
from portal.accounts.sessions.clock import begin
from portal.accounts.sessions.services import end_sessions


def connect() -> None:
    """Called once, when the app is ready."""
    user_logged_in.connect(start_clock, dispatch_uid="sessions.begin")
    password_changed.connect(sign_out_elsewhere, dispatch_uid="sessions.changed")
    password_reset.connect(sign_out_everywhere, dispatch_uid="sessions.reset")


def start_clock(sender: type, request: HttpRequest, **kwargs: Any) -> None:
    begin(request.session)


def sign_out_elsewhere(
    sender: type, request: HttpRequest, user: User, **kwargs: Any
) -> None:
    end_sessions(user=user, by=user, but=request.session.session_key)


def sign_out_everywhere(sender: type, user: User, **kwargs: Any) -> None:
    end_sessions(user=user, by=user)
