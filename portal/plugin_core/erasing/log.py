"""How the history says what was exported and erased: with counts and the hash."""

from collections.abc import Callable

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry

from .services import ERASED, EXPORTED, FETCHED


def _exported(entry: ModelLogEntry) -> str:
    return _("Wrote %(rows)s into a file (SHA-256 %(sha256)s)") % _said(entry)


def _fetched(entry: ModelLogEntry) -> str:
    return _("Fetched the file with everything (SHA-256 %(sha256)s)") % _said(entry)


def _erased(entry: ModelLogEntry) -> str:
    return _("Erased %(rows)s; they are in the file SHA-256 %(sha256)s") % _said(entry)


def _said(entry: ModelLogEntry) -> dict[str, str]:
    number = sum(entry.data.get("rows", {}).values())
    rows = ngettext("%(number)d row", "%(number)d rows", number) % {"number": number}
    return {"rows": rows, "sha256": entry.data.get("sha256", "")}


WORDS: dict[str, tuple[Promise, Callable[[ModelLogEntry], str]]] = {
    EXPORTED: (gettext_lazy("Export a module"), _exported),
    FETCHED: (gettext_lazy("Fetch the export of a module"), _fetched),
    ERASED: (gettext_lazy("Erase a module"), _erased),
}


def register_words(actions: LogActionRegistry) -> None:
    for action, (label, say) in WORDS.items():
        members = {"label": label, "format_message": _method(say)}
        actions.register_action(action)(type("ModuleEvent", (LogFormatter,), members))


def _method(say: Callable[[ModelLogEntry], str]) -> Callable[..., str]:
    return lambda formatter, entry: say(entry)
