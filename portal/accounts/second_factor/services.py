"""Writes: taking a person's second factors away when the devices are lost."""

from django.core.exceptions import PermissionDenied

from allauth.mfa.models import Authenticator

from portal.accounts.models import User
from portal.accounts.policies import StaffPermissionPolicy


def remove_second_factors(*, user: User, by: User) -> int:
    """Delete every second factor and recovery code of a person; return how many.

    For someone who has lost the devices. The person signs in by password alone next
    time and, where the portal asks for a second factor, sets up a new one first.
    Raises ``PermissionDenied`` where ``by`` may not change this person, and for
    oneself: who sits at an open session could else take the lock off.
    """
    policy = StaffPermissionPolicy(User)
    if by.pk == user.pk or not policy.user_has_permission_for_instance(
        by, "change", user
    ):
        raise PermissionDenied
    removed, _ = Authenticator.objects.filter(user=user).delete()
    return removed
