"""How signing in holds: what allauth's adapter leaves to whoever attacks it."""

import time
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records

from portal.accounts.models import User
from portal.accounts.second_factor.selectors import second_factors
from portal.accounts.throttling import account_key

FRESH_SECONDS = 5 * 60


class GuardedSignIn(DefaultAccountAdapter):
    """The part of the account adapter that is about holding, not about words."""

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Not for a first second factor right after signing in with the password."""
        return not (
            signed_in_just_now(self.request) and not second_factors(self.request.user)
        )

    def get_reauthentication_methods(self, user: User) -> list[dict[str, str]]:
        words = {
            reverse("account_reauthenticate"): gettext("Use your password"),
            reverse("mfa_reauthenticate"): gettext("Use a code"),
            reverse("mfa_reauthenticate_webauthn"): gettext("Use a passkey"),
        }
        methods = super().get_reauthentication_methods(user)
        return [{**method, "description": words[method["url"]]} for method in methods]

    def _get_login_attempts_cache_key(
        self, request: HttpRequest, **credentials: Any
    ) -> str:
        # allauth counts by host name too, which a caller chooses: one more port in
        # the Host header, five more tries
        return account_key(credentials.get("email") or "")


def signed_in_just_now(request: HttpRequest) -> bool:
    """Whether this session has seen a password or more in the last minutes."""
    records = get_authentication_records(request, request.user)
    return any(time.time() - record["at"] < FRESH_SECONDS for record in records)
