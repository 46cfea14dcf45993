"""Signed tokens that a form carries, so that what comes back was asked for here."""

import hashlib
import secrets
import time
from enum import Enum

from django.core import signing
from django.utils.crypto import salted_hmac

LIFETIME = 2 * 60 * 60
"""Seconds for which a form that was opened can be sent."""

SOONEST = 2
"""Seconds that pass before anybody has read a form, whatever helps them to read."""

LONGEST = 200
"""Characters; a token of ours is far shorter."""


class Standing(Enum):
    """What there is to say of a token that came with a form."""

    GOOD = "good"
    TOO_SOON = "too soon"
    EXPIRED = "expired"
    FALSE = "false"


def now() -> float:
    """Seconds since 1970."""
    return time.time()


def issue(form: str) -> str:
    """A new token for the form of this name; it says when it was made, and no more."""
    return _signer(form).sign(f"{int(now())}.{secrets.token_urlsafe(16)}")


def standing(token: str, form: str) -> Standing:
    """Whether ``token`` was made for this form, and is neither too old nor too new."""
    if len(token) > LONGEST:
        return Standing.FALSE
    try:
        made = int(_signer(form).unsign(token).partition(".")[0])
    except (signing.BadSignature, ValueError):
        return Standing.FALSE
    age = now() - made
    if age > LIFETIME:
        return Standing.EXPIRED
    return Standing.TOO_SOON if age < SOONEST else Standing.GOOD


def secret_of(token: str, form: str, content: str) -> bytes:
    """128 bits that belong to this token with these words in it.

    The same for a form that is sent twice; nobody can reckon them without the
    portal's key. They may be the seed of a private address.
    """
    kept = hashlib.sha256(content.encode()).hexdigest()
    keyed = salted_hmac(
        f"portal.visitor_forms.secret.{form}", f"{token}.{kept}", algorithm="sha256"
    )
    return keyed.digest()[:16]


def _signer(form: str) -> signing.Signer:
    return signing.Signer(salt=f"portal.visitor_forms.token.{form}")
