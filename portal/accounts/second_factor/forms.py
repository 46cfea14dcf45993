"""allauth's forms for second factors: labelled, throttled, safe from any answer."""

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from allauth.account.forms import ReauthenticateForm as PasswordForm
from allauth.core import context, ratelimit
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.internal.auth import generate_totp_secret
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)

from portal.accounts.second_factor.fields import CodeField, CredentialField
from portal.privacy.encryption import decrypt, encrypt

SECRET_IN_SESSION = "portal.second_factor.secret"  # noqa: S105
_MALFORMED = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
)


class _CodeForm(forms.Form):
    """A code is tried 30 times a day and no more, however patient the guesser."""

    code = CodeField(
        label=_("Code"),
        help_text=_("From your app, or one of your recovery codes."),
    )

    def clean_code(self) -> str:
        tries = {"action": "second_factor", "key": f"second-factor-{self.user.pk}"}
        if not ratelimit.consume(context.request, **tries):
            raise ValidationError(_("Too many tries."), code="rate_limited")
        code = super().clean_code()
        ratelimit.clear(context.request, **tries)
        return code


class PasswordAgainForm(PasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["password"]
        field.widget.attrs.pop("placeholder", None)
        field.help_text = ""


class ShowCodeForm(_CodeForm, AuthenticateForm):
    pass


class ShowCodeAgainForm(_CodeForm, ReauthenticateForm):
    pass


class SetUpAppForm(ActivateTOTPForm):
    """The secret waits encrypted in the session until the first code proves it."""

    code = CodeField(
        label=_("Code from the app"), help_text=_("Six digits, new every 30 seconds.")
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        self.user = user
        forms.Form.__init__(self, *args, **kwargs)
        session = context.request.session
        if not self.is_bound or SECRET_IN_SESSION not in session:
            session[SECRET_IN_SESSION] = encrypt(generate_totp_secret())
        self.secret = decrypt(session[SECRET_IN_SESSION])


class AddPasskeyForm(AddWebAuthnForm):
    """Every passkey opens the door alone: there is nothing to choose."""

    name = forms.CharField(
        label=_("Name"),
        max_length=60,
        required=False,
        help_text=_("To tell it from others: “My phone”, “Key on my desk”."),
    )
    credential = CredentialField()
    passwordless = None

    def clean(self) -> dict[str, Any]:
        with _refusing():
            cleaned = super().clean()
            if answer := cleaned.get("credential"):
                cleaned["credential"] = _what_is_kept(answer)
        return cleaned


class RenamePasskeyForm(EditWebAuthnForm):
    name = forms.CharField(label=_("Name"), max_length=60)


class _PasskeyForm(AuthenticateWebAuthnForm):
    credential = CredentialField()

    def clean_credential(self) -> Any:
        with _refusing():
            return super().clean_credential()


class ShowPasskeyForm(_PasskeyForm):
    pass


class ShowPasskeyAgainForm(_PasskeyForm, ReauthenticateWebAuthnForm):
    pass


class PasskeySignInForm(_PasskeyForm, LoginWebAuthnForm):
    pass


@contextmanager
def _refusing() -> Iterator[None]:
    """Whatever is wrong with an answer, the person reads one sentence about it."""
    try:
        yield
    except ValidationError as refused:
        if refused.code == "incorrect_code":
            raise get_adapter().validation_error("passkey_refused") from refused
        raise
    except _MALFORMED as refused:
        raise get_adapter().validation_error("passkey_refused") from refused


def _what_is_kept(answer: dict[str, Any]) -> dict[str, Any]:
    """The parts of a registration that signing in needs; the rest anyone could add."""
    response = answer["response"]
    resident = answer.get("clientExtensionResults", {}).get("credProps", {}).get("rk")
    return {
        "id": answer["id"],
        "rawId": answer["rawId"],
        "type": answer["type"],
        "response": {
            "clientDataJSON": response["clientDataJSON"],
            "attestationObject": response["attestationObject"],
        },
        "clientExtensionResults": {"credProps": {"rk": bool(resident)}},
    }
