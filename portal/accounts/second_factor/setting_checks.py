"""Says at the start that a word in the environment is none that the portal knows."""

from django.conf import settings
from django.core import checks

from portal.accounts.second_factor.selectors import ADMINISTRATORS, EVERYONE, NOBODY


@checks.register(checks.Tags.security)
def who_must_have_a_second_factor(**kwargs: object) -> list[checks.CheckMessage]:
    words = (ADMINISTRATORS, EVERYONE, NOBODY)
    if settings.PORTAL_SECOND_FACTOR in words:
        return []
    return [
        checks.Error(
            "PORTAL_SECOND_FACTOR is none of: " + ", ".join(words) + ".",
            hint="Until it is, everyone must have a second factor.",
            id="portal_accounts.E001",
        )
    ]
