"""What a person has to sign in with, in one line."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal.accounts.second_factor.selectors import SecondFactors
from portal.languages.cldr import format_list


def in_words(factors: SecondFactors) -> str:
    """``You have: a passkey, codes from an app.``"""
    has = []
    if factors.passkeys:
        text = ngettext("%(count)d passkey", "%(count)d passkeys", factors.passkeys)
        has.append(text % {"count": factors.passkeys})
    if factors.app:
        has.append(_("codes from an app"))
    if not has:
        return _("You have a password only. Add a passkey, or codes from an app.")
    return _("Besides your password you have: %(factors)s.") % {
        "factors": format_list(has)
    }
