"""Every way that could lead into the admin, tried with people it must not let in."""

import base64

from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

import pytest

from tests.portal.accounts.factories import UserFactory
from tests.portal.accounts.second_factor.steps import (
    PASSWORD,
    code_of,
    give_app,
    give_code,
    give_passkey,
    give_password,
    is_signed_in,
    sign_in_by_passkey,
)

pytestmark = pytest.mark.django_db

SIGN_IN_ADDRESSES = [
    "/admin/login/",
    "/admin/login",
    "/_util/login/",
    "/en/_util/login/",
    "/ar/_util/login/",
    "/accounts/login/",
    "/en/accounts/login/",
    "/login/",
    "/accounts/signup/",
    "/accounts/login/code/",
    "/accounts/login/code/confirm/",
    "/accounts/reauthenticate/",
    "/accounts/2fa/reauthenticate/",
    "/accounts/2fa/authenticate/",
    "/accounts/2fa/trust/",
    "/accounts/2fa/webauthn/login/",
    "/accounts/2fa/webauthn/signup/",
    "/accounts/2fa/webauthn/reauthenticate/",
    "/_allauth/browser/v1/auth/login",
    "/en/_util/authenticate_with_password/1/2/",
    "/_util/authenticate_with_password/1/2/",
    "/documents/authenticate_with_password/1/",
    "/api/v2/pages/",
]


@pytest.fixture
def app_user(db):
    user = UserFactory(email="ana@example.org", is_superuser=True, name="Ana")
    user.secret = give_app(user)
    return user


@pytest.fixture
def closed(db):
    """Someone who has left, with a password, an app and a passkey."""
    user = UserFactory(email="gone@example.org", is_superuser=True, name="Gone")
    user.passkey = give_passkey(user)
    user.secret = give_app(user)
    user.is_active = False
    user.save()
    return user


def everything_known(user):
    return {
        "login": user.email,
        "username": user.email,
        "email": user.email,
        "password": PASSWORD,
        "password1": PASSWORD,
        "password2": PASSWORD,
        "next": "/admin/",
    }


@pytest.mark.parametrize("address", SIGN_IN_ADDRESSES)
@pytest.mark.parametrize("who", ["app_user", "closed"])
def test_no_address_lets_anyone_in_by_a_password_alone(client, request, who, address):
    user = request.getfixturevalue(who)
    for send in (client.post, client.get, client.put):
        send(address, everything_known(user))
        send(address, everything_known(user), headers={"accept": "application/json"})
    assert not is_signed_in(client)
    assert client.get("/admin/").url.startswith("/accounts/login/")


def test_a_password_in_the_header_opens_nothing(client, app_user):
    pair = base64.b64encode(f"{app_user.email}:{PASSWORD}".encode()).decode()
    response = client.get("/admin/", headers={"authorization": f"Basic {pair}"})
    assert response.url.startswith("/accounts/login/")


def test_no_view_of_wagtail_that_takes_a_password_is_reached():
    """What Wagtail offers under its own names is shadowed or not there at all."""
    taking = [
        "wagtailadmin_login",
        "wagtailadmin_password_reset",
        "wagtailadmin_password_reset_done",
        "wagtailadmin_password_reset_complete",
    ]
    for name in taking:
        for response in (Client().get(reverse(name)), Client().post(reverse(name))):
            assert response.status_code == 302
            assert response.url.startswith(("/accounts/login/", "/accounts/password/"))
    names = set(get_resolver().reverse_dict)
    assert "wagtailcore_authenticate_with_password" not in names
    assert "account_request_login_code" not in names


def test_every_address_about_signing_in_is_one_that_is_meant():
    """A library's next version adds no door without this test being read."""
    found = {
        name
        for name in names_in(get_resolver())
        if name.startswith(("mfa_", "account"))
    }
    assert found == {
        "account_change_password",
        "account_inactive",
        "account_login",
        "account_logout",
        "account_reauthenticate",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
        "account_signup",
        "mfa_activate_totp",
        "mfa_add_webauthn",
        "mfa_authenticate",
        "mfa_deactivate_totp",
        "mfa_download_recovery_codes",
        "mfa_edit_webauthn",
        "mfa_generate_recovery_codes",
        "mfa_index",
        "mfa_login_webauthn",
        "mfa_reauthenticate",
        "mfa_reauthenticate_webauthn",
        "mfa_remove_webauthn",
        "mfa_view_recovery_codes",
    }


def names_in(resolver):
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            yield from names_in(pattern)
        elif isinstance(pattern, URLPattern) and pattern.name:
            yield pattern.name


@pytest.mark.parametrize("password", ["a wrong password", ""])
def test_a_closed_account_looks_like_any_wrong_password(client, closed, password):
    UserFactory(email="open@example.org")
    refusals = set()
    for address in (closed.email, "open@example.org", "nobody@example.org"):
        data = {"login": address, "password": password}
        response = client.post(reverse("account_login"), data)
        refusals.add((response.status_code, str(response.context["form"].errors)))
    assert len(refusals) == 1


def test_a_closed_account_costs_a_wrong_password_the_same_hashing(
    client, closed, monkeypatch
):
    hashed = []
    hasher = "django.contrib.auth.hashers.MD5PasswordHasher.encode"
    from django.contrib.auth.hashers import MD5PasswordHasher

    encode = MD5PasswordHasher.encode

    def counted(self, password, salt):
        hashed.append(password)
        return encode(self, password, salt)

    monkeypatch.setattr(hasher, counted)
    counts = []
    invited = get_user_model().objects.create_user("new@example.org")
    for address in (closed.email, invited.email, "nobody@example.org"):
        hashed.clear()
        data = {"login": address, "password": "a wrong password"}
        client.post(reverse("account_login"), data)
        counts.append(len(hashed))
    assert counts == [1, 1, 1]


def test_who_has_left_reads_so_only_after_the_right_password(client, closed):
    response = give_password(client, closed)
    assert response.url == reverse("account_inactive")
    give_code(client, code_of(closed.secret))
    assert not is_signed_in(client)


def test_a_passkey_of_who_has_left_opens_nothing(client, closed):
    response = sign_in_by_passkey(client, closed.passkey)
    assert response.url == reverse("account_inactive")
    assert not is_signed_in(client)


def test_an_account_closed_between_password_and_code_stays_closed(client, app_user):
    give_password(client, app_user)
    app_user.is_active = False
    app_user.save()
    give_code(client, code_of(app_user.secret))
    assert not is_signed_in(client)
    app_user.is_active = True
    app_user.save()
    assert client.get("/admin/").url.startswith("/accounts/login/")


def test_who_has_left_gets_no_new_password(client, closed, mailoutbox):
    client.post(reverse("account_reset_password"), {"email": closed.email})
    assert "password/reset/key" not in mailoutbox[0].body


@pytest.mark.parametrize("address", ["/accounts/logout/", "/admin/logout/"])
def test_only_a_form_signs_out(client, address):
    user = UserFactory(role="editor")
    client.force_login(user)
    client.get(address)
    assert is_signed_in(client)
    client.post(address)
    assert not is_signed_in(client)
