"""What every screen of the staff area carries, to warn before the session ends."""

from django.conf import settings
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal.accounts.sessions.clock import touch_seconds, warn_seconds


def still_here_markup() -> SafeString:
    """The two dialogs, closed, with the words in the reader's language."""
    context = {
        "script": static("accounts/still-here.js"),
        "style": static("accounts/still-here.css"),
        "minutes": settings.SESSION_IDLE_MINUTES,
        "setup": {
            "address": reverse("portal_still_here"),
            "signIn": reverse("account_login"),
            "warnSeconds": warn_seconds(),
            "tellSeconds": touch_seconds(),
            "words": _countdown(),
        },
    }
    return render_to_string("accounts/still_here.html", context)


def _countdown() -> list[str]:
    """By whole minutes left, from less than one."""
    minutes = range(1, warn_seconds() // 60 + 1)
    return [
        _("You will be signed out in less than a minute."),
        *(
            ngettext(
                "You will be signed out in %(number)d minute.",
                "You will be signed out in %(number)d minutes.",
                number,
            )
            % {"number": number}
            for number in minutes
        ),
    ]
