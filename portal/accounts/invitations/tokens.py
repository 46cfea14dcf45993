"""Signs the links of invitations: how long they hold, and what ends them."""

from datetime import timedelta

from django.core.signing import BadSignature, TimestampSigner
from django.utils.crypto import constant_time_compare, salted_hmac

from portal.accounts.backends import may_sign_in
from portal.accounts.models import User

GOOD_FOR = timedelta(days=7)


class InvitationTokens:
    """Good once, for a week, until the next one is sent or the account is closed."""

    salt = "portal.accounts.invitation"

    def make_token(self, user: User) -> str:
        return TimestampSigner(salt=self.salt, sep="~").sign(self._state(user))

    def check_token(self, user: User | None, token: str | None) -> bool:
        if not (user and token and is_invited(user)):
            return False
        signer = TimestampSigner(salt=self.salt, sep="~")
        try:
            state = signer.unsign(token, max_age=GOOD_FOR)
        except BadSignature:
            return False
        return constant_time_compare(state, self._state(user))

    def _state(self, user: User) -> str:
        # each invitation sets another unusable password, and so ends the one before
        known = f"{user.pk}.{user.password}.{user.email}.{user.last_login}"
        return salted_hmac(self.salt, known, algorithm="sha256").hexdigest()


def is_invited(user: User) -> bool:
    """Whether someone was added, may sign in, and has not set a password yet."""
    return (
        may_sign_in(user) and user.last_login is None and not user.has_usable_password()
    )
