"""Reads: where a person is signed in."""

from portal.accounts.models import StaffSession, User
from portal.accounts.sessions.clock import is_over


def open_sessions(user: User) -> list[StaffSession]:
    """Sessions that are not over yet; a handful of rows, each read once."""
    return [
        session
        for session in StaffSession.objects.filter(user=user)
        if not is_over(session.get_decoded())
    ]
