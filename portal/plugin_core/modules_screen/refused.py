"""Why a plugin that is there cannot be used, and what to do about it, in words."""

from django.utils.functional import Promise
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..contract import CONTRACT
from ..registry import reading_trouble
from ..selectors import why_unavailable

REFUSED: dict[str, Promise] = {
    "contract": gettext_lazy(
        "It is made for another version of the portal. Ask whoever runs the server to "
        "install the version of it that goes with this portal (contract %(contract)d)."
    ),
    "reserved": gettext_lazy(
        "It has a name that the portal uses itself. Ask whoever made it to change its "
        "name."
    ),
    "taken": gettext_lazy(
        "Another module has the same name. Ask whoever runs the server to take one of "
        "the two away."
    ),
    "unreadable": gettext_lazy(
        "It does not say who it is. Ask whoever runs the server to install it again."
    ),
}
"""By the ``reason`` of ``discovery.Refused``."""

UNREADABLE = gettext_lazy(
    "Its files cannot be read (%(error)s). Ask whoever runs the server to look into "
    "the log."
)


def why_refused(reason: str) -> str:
    return str(REFUSED[reason]) % {"contract": CONTRACT}


def why_not_usable(slug: str) -> str:
    """Of an installed plugin; empty where nothing keeps it from being used."""
    if missing := why_unavailable(slug):
        return _(
            "It needs another module that is not installed: %(modules)s. Ask whoever "
            "runs the server to install it."
        ) % {"modules": get_text_list(missing, _("and"))}
    if trouble := reading_trouble(slug):
        return UNREADABLE % {"error": trouble}
    return ""
