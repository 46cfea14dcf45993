"""What a person does with second factors, in the words of the tests."""

import time
from typing import Any

from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
)

from portal.accounts.models import User
from tests.portal.accounts.second_factor.soft_passkey import SoftPasskey

PASSWORD = "a safe password"
SCRIPT = {"HTTP_ACCEPT": "application/json"}


def give_app(user: User) -> str:
    """Give a person an app; return its secret."""
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    return secret


def give_recovery_codes(user: User) -> list[str]:
    return RecoveryCodes.activate(user).get_unused_codes()


def code_of(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def wrong_code_of(secret: str) -> str:
    now = int(time.time()) // 30
    near = {format_hotp_value(hotp_value(secret, now + step)) for step in (-1, 0, 1)}
    return next(
        code for code in ("000000", "111111", "222222", "3") if code not in near
    )


def give_password(client: Client, user: User, **fields: Any) -> HttpResponse:
    data = {"login": user.email, "password": PASSWORD, **fields}
    return client.post(reverse("account_login"), data)


def give_code(client: Client, code: str, **extra: Any) -> HttpResponse:
    return client.post(reverse("mfa_authenticate"), {"code": code}, **extra)


def sign_in(client: Client, user: User, secret: str = "") -> None:
    give_password(client, user)
    if secret:
        give_code(client, code_of(secret))
    assert is_signed_in(client)


def show_password_again(client: Client) -> None:
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def add_passkey(client: Client, passkey: SoftPasskey, **data: Any) -> HttpResponse:
    """For somebody signed in, who has shown a moment ago who it is."""
    page = client.get(reverse("mfa_add_webauthn"))
    answer = passkey.create(page.context["js_data"]["creation_options"])
    return client.post(reverse("mfa_add_webauthn"), {"credential": answer, **data})


def give_passkey(user: User, secret: str = "") -> SoftPasskey:
    """Give a person a passkey, by the screens; ``secret`` is that of the app."""
    passkey, client = SoftPasskey(), Client()
    sign_in(client, user, secret)
    show_password_again(client)
    add_passkey(client, passkey)
    assert Authenticator.objects.filter(user=user, type="webauthn").exists()
    cache.clear()
    return passkey


def sign_in_by_passkey(
    client: Client, passkey: SoftPasskey, **data: Any
) -> HttpResponse:
    asked = client.get(reverse("mfa_login_webauthn"), **SCRIPT).json()
    answer = passkey.get(asked["request_options"])
    return client.post(reverse("mfa_login_webauthn"), {"credential": answer, **data})
