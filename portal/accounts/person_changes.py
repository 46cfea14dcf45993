"""Writes: what follows from a change to somebody's account, whoever's form made it."""

from dataclasses import dataclass

from portal.accounts.listing import role_names
from portal.accounts.models import User
from portal.accounts.security_log import actions
from portal.accounts.security_log.services import record
from portal.accounts.sessions.services import end_sessions


@dataclass(frozen=True)
class PersonState:
    """What of an account the security log tells."""

    roles: tuple[str, ...]
    is_active: bool
    email: str
    password: str


def state_of(user: User) -> PersonState:
    """As the database has it: pass a user that was just read."""
    return PersonState(
        roles=tuple(sorted(role_names(user))),
        is_active=user.is_active,
        email=user.email,
        password=user.password,
    )


def note_changes(*, user: User, before: PersonState | None, by: User) -> None:
    """Log what is different now, and sign out a person who may not go on.

    Run it in the transaction of the change. ``before`` is ``None`` for someone new.
    """
    after = state_of(User.objects.get(pk=user.pk))
    if before is None:
        before = PersonState((), after.is_active, after.email, after.password)
    if before.roles != after.roles:
        record(
            user=user,
            action=actions.ROLES_CHANGED,
            by=by,
            before=list(before.roles),
            after=list(after.roles),
        )
    if before.email != after.email:
        record(user=user, action=actions.EMAIL_CHANGED, by=by)
    if before.password != after.password:
        record(user=user, action=actions.PASSWORD_CHANGED, by=by)
    if before.is_active != after.is_active:
        action = actions.OPENED if after.is_active else actions.CLOSED
        record(user=user, action=action, by=by)
    if not after.is_active or before.password != after.password:
        end_sessions(user=user, by=by)
