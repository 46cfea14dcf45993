"""Who may be signed in: asked at sign-in, and again at every request."""

from django.contrib.auth.base_user import AbstractBaseUser

from allauth.account.auth_backends import AuthenticationBackend

from portal.accounts.demo_accounts import is_refused


class StaffBackend(AuthenticationBackend):
    """Closed accounts open nothing, and neither do the demo's in production."""

    def user_can_authenticate(self, user: AbstractBaseUser | None) -> bool:
        return bool(
            user and super().user_can_authenticate(user) and not is_refused(user)
        )


def may_sign_in(user: AbstractBaseUser) -> bool:
    """What every way in asks last, whichever factors were shown before."""
    return StaffBackend().user_can_authenticate(user)
