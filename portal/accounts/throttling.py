"""Too many tries: counted by account and by caller, and answered in plain words."""

from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponseBase
from django.utils.crypto import salted_hmac

from allauth.core.ratelimit import respond_429

_TOO_MANY = {"too_many_login_attempts", "rate_limited"}


def account_key(email: str) -> str:
    """What tries at an account are counted by: nobody reads an address from it."""
    address = email.strip().lower()
    return salted_hmac("portal.accounts.tries", address, algorithm="sha256").hexdigest()


def too_many_tries(form: Form) -> bool:
    """Whether the form was refused for the number of tries, not for an answer."""
    refusals = form.errors.as_data().values()
    return any(error.code in _TOO_MANY for errors in refusals for error in errors)


class ThrottledFormMixin:
    """Answers 429 where a form view finds that there were too many tries."""

    request: HttpRequest

    def form_invalid(self, form: Any) -> HttpResponseBase:
        if too_many_tries(form):
            return respond_429(self.request)
        return super().form_invalid(form)  # type: ignore[misc]
