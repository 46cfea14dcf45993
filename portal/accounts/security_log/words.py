"""Names of the ways to show who one is, as people read them."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_NAMES = {
    "password": _("password"),
    "password_reset": _("link in a mail"),
    "totp": _("code from an app"),
    "webauthn": _("passkey"),
    "recovery_codes": _("recovery code"),
}


def method_name(method: str) -> str | Promise:
    return _NAMES.get(method, method)
