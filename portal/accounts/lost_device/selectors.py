"""Reads: who may help whom out of a lost device."""

from wagtail.permissions import policy_registry

from portal.accounts.models import User

RIGHT = "portal_accounts.reset_second_factors"


def may_take_away(by: User, user: User) -> bool:
    """Never one's own: whoever sits at an open session could take the lock off."""
    policy = policy_registry.get_by_type(User)
    return (
        by.pk != user.pk
        and by.has_perm(RIGHT)
        and policy.user_has_permission_for_instance(by, "change", user)
    )
