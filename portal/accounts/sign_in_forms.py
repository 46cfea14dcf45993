"""allauth's forms without placeholders: what vanishes on typing is no label."""

from typing import Any

from django import forms

from allauth.account.forms import (
    ChangePasswordForm,
    LoginForm,
    ResetPasswordForm,
    ResetPasswordKeyForm,
)


class _Labelled(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)


class SignInForm(_Labelled, LoginForm):
    pass


class OwnPasswordForm(_Labelled, ChangePasswordForm):
    pass


class ForgottenPasswordForm(_Labelled, ResetPasswordForm):
    pass


class NewPasswordForm(_Labelled, ResetPasswordKeyForm):
    pass
