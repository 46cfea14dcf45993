"""Reads: which second factors a person has, and who must have one."""

from dataclasses import dataclass

from django.conf import settings

from allauth.mfa import app_settings
from allauth.mfa.models import Authenticator

from portal.accounts.models import Role, User
from portal.accounts.roles import ADMINISTRATOR

NOBODY, ADMINISTRATORS, EVERYONE = "nobody", "administrators", "everyone"
FEW_CODES = 3
RIGHTS_OVER_PEOPLE = (
    "auth.add_group",
    "auth.change_group",
    "portal_accounts.add_user",
    "portal_accounts.change_user",
    "portal_accounts.reset_second_factors",
)
"""With each of them one can make an administrator, or become one."""


@dataclass(frozen=True)
class SecondFactors:
    """What a person can show besides a password."""

    app: bool
    """Codes from an app on a phone (TOTP)."""
    passkeys: int
    codes_left: int | None
    """Recovery codes that are not used up; ``None`` where there never were any."""

    def __bool__(self) -> bool:
        """Recovery codes alone are no factor: they stand in for a lost one."""
        return self.app or bool(self.passkeys)

    @property
    def few_codes(self) -> bool:
        return bool(self) and (self.codes_left or 0) <= FEW_CODES


def second_factors(user: User) -> SecondFactors:
    """One query, and nothing is decrypted."""
    rows = Authenticator.objects.filter(user_id=user.pk).only("type", "data")
    found: dict[str, list[Authenticator]] = {}
    for row in rows:
        found.setdefault(row.type, []).append(row)
    codes = found.get(Authenticator.Type.RECOVERY_CODES)
    return SecondFactors(
        app=Authenticator.Type.TOTP in found,
        passkeys=len(found.get(Authenticator.Type.WEBAUTHN, [])),
        codes_left=_left(codes[0]) if codes else None,
    )


def must_have_second_factor(user: User) -> bool:
    """What ``PORTAL_SECOND_FACTOR`` asks of this person; a word unknown asks of all."""
    asked_of = settings.PORTAL_SECOND_FACTOR
    if asked_of == NOBODY:
        return False
    if asked_of == ADMINISTRATORS:
        return user.is_superuser or is_administrator(user)
    return True


def is_administrator(user: User) -> bool:
    """Whether the person has the role, or a right by which to take it."""
    has_role = Role.objects.filter(slug=ADMINISTRATOR, group__user=user).exists()
    return has_role or any(user.has_perm(right) for right in RIGHTS_OVER_PEOPLE)


def _left(codes: Authenticator) -> int:
    return app_settings.RECOVERY_CODE_COUNT - codes.data.get("used_mask", 0).bit_count()
