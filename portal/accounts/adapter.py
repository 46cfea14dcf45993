"""What allauth asks of the portal: nobody signs up, staff are added by staff."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse

from portal.accounts.backends import may_sign_in
from portal.accounts.models import User
from portal.accounts.second_factor.sign_in import GuardedSignIn
from portal.accounts.security_log.actions import PASSWORD_ASKED
from portal.accounts.security_log.services import record
from portal.privacy.client_address import client_fingerprint


class StaffAccountAdapter(GuardedSignIn):
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

    def login(self, request: HttpRequest, user: User) -> None:
        """Where every way in ends: password, code, passkey."""
        if not may_sign_in(user):
            raise ImmediateHttpResponse(self.respond_user_inactive(request, user))
        super().login(request, user)

    def send_mail(self, template_prefix: str, email: str, context: dict) -> None:
        """By the portal's own name, whatever host and port a request was sent to."""
        site = urlsplit(settings.PORTAL_URL).netloc
        super().send_mail(template_prefix, email, {**context, "current_site": site})

    def get_reset_password_from_key_url(self, key: str) -> str:
        """At the portal's own address: else a link could lead to another port."""
        path = reverse("account_reset_password_from_key", args=key.split("-", 1))
        return settings.PORTAL_URL.rstrip("/") + path

    def send_password_reset_mail(self, user: User, email: str, context: dict) -> None:
        super().send_password_reset_mail(user, email, context)
        record(user=user, action=PASSWORD_ASKED, by=None)

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("wagtailadmin_account")

    def get_client_ip(self, request: HttpRequest) -> str:
        """What throttling counts by: not the address itself, which is never kept."""
        return client_fingerprint(request, "accounts")
