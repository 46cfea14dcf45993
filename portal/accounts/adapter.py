"""What allauth asks of the portal: nobody signs up, staff are added by staff."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from allauth.account.adapter import DefaultAccountAdapter

from portal.privacy.client_address import client_fingerprint


class StaffAccountAdapter(DefaultAccountAdapter):
    """Sign-in for people whom an administrator has added."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _(
            "The e-mail address or the password is wrong. Please try again."
        ),
        "too_many_login_attempts": _(
            "Too many tries. Please wait a few minutes, then try again."
        ),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("wagtailadmin_account")

    def get_client_ip(self, request: HttpRequest) -> str:
        """What throttling counts by: not the address itself, which is never kept."""
        return client_fingerprint(request, "accounts")
