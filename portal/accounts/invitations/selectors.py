"""Reads: the address behind an invitation."""

from django.conf import settings
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from portal.accounts.invitations.tokens import InvitationTokens
from portal.accounts.models import User


def invitation_link(*, user: User) -> str:
    """A whole address, good for one use and for a week."""
    path = reverse(
        "portal_invitation",
        kwargs={
            "uidb64": urlsafe_base64_encode(force_bytes(user.pk)),
            "token": InvitationTokens().make_token(user),
        },
    )
    return settings.PORTAL_URL.rstrip("/") + path
