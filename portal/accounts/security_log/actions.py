"""The events of the security log, by the names under which they are kept for ever."""

from collections.abc import Callable

from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry

from portal.accounts.security_log.words import method_name
from portal.languages.lists import row_of

SIGNED_IN = "portal_accounts.signed_in"
SIGN_IN_FAILED = "portal_accounts.sign_in_failed"
SIGNED_OUT = "portal_accounts.signed_out"
TIMED_OUT = "portal_accounts.timed_out"
SESSIONS_ENDED = "portal_accounts.sessions_ended"
PASSWORD_CHANGED = "portal_accounts.password_changed"  # noqa: S105
PASSWORD_ASKED = "portal_accounts.password_asked"  # noqa: S105
FACTOR_ADDED = "portal_accounts.factor_added"
FACTOR_REMOVED = "portal_accounts.factor_removed"
FACTORS_TAKEN = "portal_accounts.factors_taken_away"
INVITED = "portal_accounts.invited"
INVITED_AGAIN = "portal_accounts.invited_again"
CLOSED = "portal_accounts.closed"
OPENED = "portal_accounts.opened"
DELETED = "wagtail.delete"
EMAIL_CHANGED = "portal_accounts.email_changed"
ROLES_CHANGED = "portal_accounts.roles_changed"
RIGHTS_CHANGED = "portal_accounts.rights_changed"

Words = Callable[[ModelLogEntry], str]


def _sign_in(entry: ModelLogEntry) -> str:
    return gettext("Signed in by %(method)s") % {"method": _methods(entry)}


def _sign_in_failed(entry: ModelLogEntry) -> str:
    return gettext("Sign-in failed at %(method)s") % {"method": _methods(entry)}


def _sessions_ended(entry: ModelLogEntry) -> str:
    number = entry.data.get("number", 0)
    return ngettext(
        "Signed out in %(number)d place", "Signed out in %(number)d places", number
    ) % {"number": number}


def _factor_added(entry: ModelLogEntry) -> str:
    return gettext("Second factor added: %(method)s") % {"method": _methods(entry)}


def _factor_removed(entry: ModelLogEntry) -> str:
    return gettext("Second factor removed: %(method)s") % {"method": _methods(entry)}


def _roles_changed(entry: ModelLogEntry) -> str:
    none = gettext("no role")
    return gettext("Roles changed from %(before)s to %(after)s") % {
        "before": row_of(entry.data.get("before", [])) or none,
        "after": row_of(entry.data.get("after", [])) or none,
    }


def _rights_changed(entry: ModelLogEntry) -> str:
    return gettext("Rights given: %(given)s. Rights taken: %(taken)s.") % {
        "given": row_of(entry.data.get("given", [])) or "-",
        "taken": row_of(entry.data.get("taken", [])) or "-",
    }


def _methods(entry: ModelLogEntry) -> str:
    return row_of(method_name(name) for name in entry.data.get("methods", []))


EVENTS: dict[str, tuple[Promise, Words | Promise]] = {
    SIGNED_IN: (_("Signed in"), _sign_in),
    SIGN_IN_FAILED: (_("Sign-in failed"), _sign_in_failed),
    SIGNED_OUT: (_("Signed out"), _("Signed out")),
    TIMED_OUT: (_("Timed out"), _("Signed out by the clock")),
    SESSIONS_ENDED: (_("Sessions ended"), _sessions_ended),
    PASSWORD_CHANGED: (_("Password changed"), _("Password changed")),
    PASSWORD_ASKED: (_("New password asked for"), _("Link for a new password sent")),
    FACTOR_ADDED: (_("Second factor added"), _factor_added),
    FACTOR_REMOVED: (_("Second factor removed"), _factor_removed),
    FACTORS_TAKEN: (
        _("Second factors taken away"),
        _("All second factors taken away, after a lost device"),
    ),
    INVITED: (_("Invited"), _("Invited")),
    INVITED_AGAIN: (_("Invited again"), _("Invitation sent again")),
    CLOSED: (_("Account closed"), _("Account closed")),
    OPENED: (_("Account opened again"), _("Account opened again")),
    EMAIL_CHANGED: (_("E-mail changed"), _("E-mail address changed")),
    ROLES_CHANGED: (_("Roles changed"), _roles_changed),
    RIGHTS_CHANGED: (_("Rights of a role changed"), _rights_changed),
}


def register(registry: LogActionRegistry) -> None:
    """Have Wagtail's log know the events and say them in the reader's language."""
    for action, (label, words) in EVENTS.items():
        registry.register_action(action)(_formatter(label, words))


def _formatter(label: Promise, words: Words | Promise) -> type[LogFormatter]:
    def format_message(self: LogFormatter, entry: ModelLogEntry) -> str:
        return words(entry) if callable(words) else str(words)

    members = {"label": label, "format_message": format_message}
    return type("SecurityEvent", (LogFormatter,), members)
