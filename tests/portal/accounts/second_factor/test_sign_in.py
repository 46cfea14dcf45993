"""Signing in with a second factor: what opens the door, and what does not."""

import re

from django.urls import reverse

import pytest

from tests.portal.accounts.factories import UserFactory
from tests.portal.accounts.second_factor.steps import (
    PASSWORD,
    code_of,
    give_app,
    give_code,
    give_passkey,
    give_password,
    give_recovery_codes,
    is_signed_in,
    sign_in_by_passkey,
    wrong_code_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def user(db):
    return UserFactory(email="ana@example.org", role="editor")


@pytest.fixture
def secret(user):
    return give_app(user)


def test_the_password_alone_leads_to_the_code_and_the_code_to_the_page(
    client, user, secret
):
    response = give_password(client, user, next="/admin/pages/")
    assert response.url == reverse("mfa_authenticate")
    assert not is_signed_in(client)
    assert give_code(client, code_of(secret)).url == "/admin/pages/"
    assert is_signed_in(client)
    assert client.get("/admin/account/").status_code == 200


def test_a_wrong_code_is_refused(client, user, secret):
    give_password(client, user)
    response = give_code(client, wrong_code_of(secret))
    assert "This code does not work" in response.text
    assert not is_signed_in(client)


def test_digits_of_any_script_and_spaces_are_understood(client, user, secret):
    give_password(client, user)
    code = code_of(secret).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    give_code(client, f"{code[:3]} {code[3:]}")
    assert is_signed_in(client)


def test_a_code_works_once(client, user, secret):
    code = code_of(secret)
    give_password(client, user)
    give_code(client, code)
    assert is_signed_in(client)
    client.post(reverse("account_logout"))
    give_password(client, user)
    give_code(client, code)
    assert not is_signed_in(client)


def test_a_recovery_code_opens_the_door_once(client, user, secret):
    code = give_recovery_codes(user)[0]
    give_password(client, user)
    give_code(client, code)
    assert is_signed_in(client)
    client.post(reverse("account_logout"))
    give_password(client, user)
    give_code(client, code)
    assert not is_signed_in(client)


def test_recovery_codes_alone_ask_for_nothing_more(client, user):
    give_recovery_codes(user)
    give_password(client, user)
    assert is_signed_in(client)


def test_the_code_screen_is_closed_to_who_has_given_no_password(client, user, secret):
    for response in (
        client.get(reverse("mfa_authenticate")),
        give_code(client, code_of(secret)),
    ):
        assert response.url == reverse("account_login")
    assert not is_signed_in(client)


def test_the_code_of_another_person_opens_nothing(client, user, secret):
    other = give_app(UserFactory(role="editor"))
    give_password(client, user)
    give_code(client, code_of(other))
    assert not is_signed_in(client)


def test_going_back_forgets_the_password_that_was_given(client, user, secret):
    give_password(client, user)
    client.post(reverse("account_logout"), {"next": reverse("account_login")})
    give_code(client, code_of(secret))
    assert not is_signed_in(client)


def test_a_passkey_opens_the_door_without_password(client, user):
    passkey = give_passkey(user)
    response = sign_in_by_passkey(client, passkey, next="/admin/pages/")
    assert response.url == "/admin/pages/"
    assert client.session["_auth_user_id"] == str(user.pk)
    assert client.session.get_expire_at_browser_close()
    assert client.get("/admin/account/").status_code == 200


def test_a_passkey_never_leads_to_another_site(client, user):
    passkey = give_passkey(user)
    response = sign_in_by_passkey(client, passkey, next="https://evil.example/")
    assert response.url == "/admin/"


def test_a_passkey_stands_in_for_the_code(client, user, secret):
    passkey = give_passkey(user, secret=secret)
    give_password(client, user)
    page = client.get(reverse("mfa_authenticate"))
    answer = passkey.get(page.context["js_data"]["request_options"])
    client.post(reverse("mfa_authenticate"), {"credential": answer})
    assert is_signed_in(client)


def test_signing_in_ends_with_the_password_page_where_there_is_no_second_factor(
    client,
):
    editor = UserFactory(role="editor")
    response = give_password(client, editor)
    assert response.url == "/admin/"
    assert is_signed_in(client)


def test_a_new_password_by_mail_does_not_open_the_door(
    client, user, secret, mailoutbox
):
    client.post(reverse("account_reset_password"), {"email": user.email})
    form = client.get(re.search(r"https?://\S+", mailoutbox[0].body).group())
    new = {"password1": "another safe one", "password2": "another safe one"}
    client.post(form.url, new)
    user.refresh_from_db()
    assert user.check_password("another safe one")
    assert not is_signed_in(client)
    response = client.post(
        reverse("account_login"), {"login": user.email, "password": "another safe one"}
    )
    assert response.url == reverse("mfa_authenticate")
    assert not is_signed_in(client)


def test_the_screen_that_asks_again_is_closed_to_who_is_half_signed_in(
    client, user, secret
):
    give_password(client, user)
    for name in (
        "account_reauthenticate",
        "mfa_reauthenticate",
        "mfa_reauthenticate_webauthn",
        "mfa_index",
        "mfa_activate_totp",
        "mfa_deactivate_totp",
        "mfa_add_webauthn",
        "mfa_view_recovery_codes",
        "mfa_download_recovery_codes",
        "mfa_generate_recovery_codes",
        "account_change_password",
    ):
        data = {"password": PASSWORD, "code": code_of(secret)}
        for response in (client.get(reverse(name)), client.post(reverse(name), data)):
            assert response.status_code == 302, name
            assert "/accounts/login/" in response.url, name
    assert not is_signed_in(client)
