"""Writes: ending sessions, one or all of a person's."""

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase

from portal.accounts.models import StaffSession, User
from portal.accounts.security_log import actions
from portal.accounts.security_log.services import record


def end_sessions(*, user: User, by: User | None, but: str | None = None) -> int:
    """Sign a person out everywhere, at once; return in how many places that was.

    ``but`` is the key of a session that stays. Run it in the transaction of what makes
    it necessary: the rows are gone when that change is there.
    """
    ended, _ = (
        StaffSession.objects.filter(user=user).exclude(session_key=but or "").delete()
    )
    if ended:
        record(user=user, action=actions.SESSIONS_ENDED, by=by, number=ended)
    return ended


def end_idle_session(*, session: SessionBase) -> None:
    """End the session of this request, for the clock says so."""
    user = User.objects.filter(pk=session[SESSION_KEY]).first()
    ended, _ = StaffSession.objects.filter(session_key=session.session_key).delete()
    session.flush()
    # several requests of one page may come at the same moment
    if user and ended:
        record(user=user, action=actions.TIMED_OUT, by=None)
