"""Hears of what Django and allauth do with accounts, and notes it."""

from typing import Any

from django.contrib.auth.signals import (
    user_logged_in,
    user_logged_out,
    user_login_failed,
)
from django.http import HttpRequest

from allauth.account import signals as account
from allauth.account.authentication import get_authentication_records
from allauth.mfa import signals as factors
from allauth.mfa.models import Authenticator

from portal.accounts.models import User
from portal.accounts.security_log import actions
from portal.accounts.security_log.services import record


def connect() -> None:
    """Called once, when the app is ready."""
    user_logged_in.connect(note_sign_in, dispatch_uid="security_log.in")
    user_logged_out.connect(note_sign_out, dispatch_uid="security_log.out")
    user_login_failed.connect(note_failure, dispatch_uid="security_log.failed")
    account.password_changed.connect(note_password, dispatch_uid="security_log.changed")
    account.password_reset.connect(note_password, dispatch_uid="security_log.reset")
    factors.authentication_failed.connect(
        note_wrong_factor, dispatch_uid="security_log.factor"
    )
    for signal, action in (
        (factors.authenticator_added, actions.FACTOR_ADDED),
        (factors.authenticator_removed, actions.FACTOR_REMOVED),
        (factors.authenticator_reset, actions.FACTOR_ADDED),
    ):
        _note_factor(signal, action)


def note_sign_in(sender: type, request: HttpRequest, user: User, **kwargs: Any) -> None:
    methods = []
    for step in get_authentication_records(request, user):
        name = step.get("type") or step.get("method", "")
        if name not in methods:
            methods.append(name)
    record(user=user, action=actions.SIGNED_IN, by=user, methods=methods)


def note_sign_out(sender: type, user: User | None, **kwargs: Any) -> None:
    if user:
        record(user=user, action=actions.SIGNED_OUT, by=user)


def note_failure(sender: type, credentials: dict[str, Any], **kwargs: Any) -> None:
    """Nothing is kept of an address that nobody has: it may be a mistyped password."""
    user = User.objects.filter(email=credentials.get("email") or "").first()
    if user:
        record(user=user, action=actions.SIGN_IN_FAILED, by=None, methods=["password"])


def note_wrong_factor(
    sender: type, user: User, authenticator: Authenticator, **kwargs: Any
) -> None:
    record(
        user=user,
        action=actions.SIGN_IN_FAILED,
        by=None,
        methods=[authenticator.type],
    )


def note_password(sender: type, user: User, **kwargs: Any) -> None:
    record(user=user, action=actions.PASSWORD_CHANGED, by=user)


def _note_factor(signal: Any, action: str) -> None:
    def note(
        sender: type, user: User, authenticator: Authenticator, **kwargs: Any
    ) -> None:
        record(user=user, action=action, by=user, methods=[authenticator.type])

    signal.connect(note, weak=False, dispatch_uid=f"security_log.{id(signal)}")
