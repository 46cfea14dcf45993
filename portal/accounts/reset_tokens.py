"""Signs the links of a forgotten password."""

from django.contrib.auth.tokens import PasswordResetTokenGenerator

from portal.accounts.models import User


class ResetTokens(PasswordResetTokenGenerator):
    """Good once, and for nobody who may not sign in. allauth asks for the class."""

    def check_token(self, user: User | None, token: str | None) -> bool:
        # here, because allauth reads this file before its backends can be imported
        from portal.accounts.backends import may_sign_in

        return bool(user and may_sign_in(user) and super().check_token(user, token))
