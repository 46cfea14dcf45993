"""Reads: the address where a person sets a password."""

from django.conf import settings
from django.urls import reverse

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str

from portal.accounts.models import User


def password_link(*, user: User) -> str:
    """A whole address, good for one use and for ``PASSWORD_RESET_TIMEOUT`` seconds."""
    path = reverse(
        "account_reset_password_from_key",
        kwargs={
            "uidb36": user_pk_to_url_str(user),
            "key": default_token_generator.make_token(user),
        },
    )
    return settings.PORTAL_URL.rstrip("/") + path
