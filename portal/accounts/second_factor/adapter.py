"""What allauth asks of the portal about second factors."""

from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator

from portal.accounts.models import User
from portal.accounts.second_factor.selectors import (
    must_have_second_factor,
    second_factors,
)
from portal.city.selectors import the_city
from portal.privacy.encryption import decrypt, encrypt


class StaffMFAAdapter(DefaultMFAAdapter):
    """Second factors of staff, their secrets encrypted at rest."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _(
            "This code does not work. Each code works once, and an app shows a new one "
            "every 30 seconds. Please try the next one."
        ),
        "passkey_refused": _("This passkey did not work. Please try again."),
        "cannot_delete_authenticator": _(
            "You cannot remove this: your work here needs a second step at sign-in, "
            "and you have no other. Set up another one first."
        ),
    }

    def encrypt(self, text: str) -> str:
        return encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        return decrypt(encrypted_text)

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Whether one's own factor may go: not the last one of who must have one."""
        user = authenticator.user
        if not must_have_second_factor(user):
            return True
        factors = second_factors(user)
        return factors.passkeys + factors.app > 1

    def get_totp_issuer(self) -> str:
        return name_of_the_portal()

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:
        number = second_factors(user).passkeys + 1
        return gettext("Passkey {number}").format(number=number)

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Passkeys belong to the portal's public host, whatever a request names."""
        host = urlsplit(settings.PORTAL_URL).hostname or ""
        return {"id": host, "name": name_of_the_portal()}


def name_of_the_portal() -> str:
    """How an app or a phone tells this account from the person's others."""
    city = the_city()
    return str(city.portal_name or city.name or settings.WAGTAIL_SITE_NAME)
