"""A person's own second factors: set up, shown, taken away."""

import base64
import json

from django.urls import reverse

import pytest
from allauth.mfa.models import Authenticator

from portal.accounts.second_factor.selectors import second_factors
from tests.portal.accounts.factories import UserFactory
from tests.portal.accounts.second_factor.soft_passkey import SoftPasskey
from tests.portal.accounts.second_factor.steps import (
    add_passkey,
    code_of,
    give_app,
    give_passkey,
    give_recovery_codes,
    is_signed_in,
    show_password_again,
    sign_in,
    sign_in_by_passkey,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def user(client):
    user = UserFactory(email="ana@example.org", role="editor")
    sign_in(client, user)
    return user


@pytest.fixture
def trusted(client, user):
    """Someone who has just shown again who it is."""
    show_password_again(client)
    return user


def shown_again(client, user, secret):
    sign_in(client, user, secret)
    show_password_again(client)


def raw_rows():
    return json.dumps(list(Authenticator.objects.values_list("data", flat=True)))


def test_the_picture_to_scan_comes_with_the_page_and_the_key_in_letters(
    client, trusted
):
    page = client.get(reverse("mfa_activate_totp"))
    secret = page.context["form"].secret
    assert " ".join(secret[n : n + 4] for n in range(0, 32, 4)) in page.text
    picture = page.text.split('src="data:image/svg+xml;base64,')[1].split('"')[0]
    assert b"<svg" in base64.b64decode(picture)
    assert "Welcoming%20Portal" in page.context["totp_url"]


@pytest.mark.parametrize(
    "name",
    [
        "account_login",
        "mfa_index",
        "mfa_activate_totp",
        "mfa_add_webauthn",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
        "mfa_reauthenticate",
        "mfa_reauthenticate_webauthn",
        "account_reauthenticate",
    ],
)
def test_no_screen_has_an_inline_script_or_style_and_none_is_kept(client, name):
    user = UserFactory(role="editor")
    passkey = give_passkey(user)
    if name == "account_login":
        response = client.get(reverse(name))
    else:
        sign_in_by_passkey(client, passkey)
        show_password_again(client)
        response = client.get(reverse(name))
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    text = response.text
    for tag in text.split("<script")[1:]:
        opening = tag.split(">")[0]
        assert "src=" in opening or 'type="application/json"' in opening
    assert "style=" not in text
    assert "<style" not in text
    assert "onclick" not in text


def test_the_secret_waits_encrypted_until_the_first_code(client, trusted):
    page = client.get(reverse("mfa_activate_totp"))
    secret = page.context["form"].secret
    assert secret not in json.dumps(dict(client.session.items()))
    client.post(reverse("mfa_activate_totp"), {"code": code_of(secret)})
    assert secret not in raw_rows()
    assert "portal.second_factor.secret" not in client.session


def test_changing_factors_asks_again_who_it_is(client):
    user = UserFactory(role="editor")
    passkey = give_passkey(user)
    sign_in_by_passkey(client, passkey)
    session = client.session
    records = session["account_authentication_methods"]
    for record in records:
        record["at"] -= 301
        record.pop("reauthenticated", None)
    session["account_authentication_methods"] = records
    session.save()
    pk = Authenticator.objects.get(type="webauthn").pk
    for address in (
        reverse("mfa_activate_totp"),
        reverse("mfa_add_webauthn"),
        reverse("mfa_remove_webauthn", args=[pk]),
        reverse("mfa_edit_webauthn", args=[pk]),
        reverse("mfa_view_recovery_codes"),
        reverse("mfa_generate_recovery_codes"),
        reverse("mfa_download_recovery_codes"),
    ):
        for send in (client.get, client.post):
            response = send(address)
            if response.status_code == 405:
                continue
            assert response.status_code == 302, address
            assert response.url.startswith(reverse("account_reauthenticate")), address
    page = client.get(reverse("mfa_reauthenticate_webauthn"))
    answer = passkey.get(page.context["js_data"]["request_options"])
    client.post(reverse("mfa_reauthenticate_webauthn"), {"credential": answer})
    assert client.get(reverse("mfa_view_recovery_codes")).status_code == 200


def test_a_passkey_is_named_renamed_and_removed(client, trusted):
    add_passkey(client, SoftPasskey(), name="My phone")
    assert "My phone" in client.get(reverse("mfa_index")).text
    pk = Authenticator.objects.get(type="webauthn").pk
    client.post(reverse("mfa_edit_webauthn", args=[pk]), {"name": "Old phone"})
    assert "Old phone" in client.get(reverse("mfa_index")).text
    response = client.post(reverse("mfa_remove_webauthn", args=[pk]))
    assert response.url == reverse("mfa_index")
    assert not Authenticator.objects.exists()


def test_a_passkey_of_somebody_else_is_not_there(client, trusted):
    other = UserFactory(role="editor")
    give_passkey(other)
    pk = Authenticator.objects.get(type="webauthn", user=other).pk
    for name in ("mfa_edit_webauthn", "mfa_remove_webauthn"):
        address = reverse(name, args=[pk])
        for send in (client.get, client.post):
            assert send(address, {"name": "mine"}).status_code == 404
    assert Authenticator.objects.filter(pk=pk).exists()


def test_every_passkey_must_open_the_door_alone(client, trusted):
    page = client.get(reverse("mfa_add_webauthn"))
    asked = page.context["js_data"]["creation_options"]["publicKey"]
    chosen = asked["authenticatorSelection"]
    assert chosen["residentKey"] == "required"
    assert chosen["userVerification"] == "required"
    assert asked["rp"]["id"] == "localhost"


def test_a_key_that_asks_nobody_for_a_finger_is_not_taken(client, trusted):
    response = add_passkey(client, SoftPasskey(verified=False))
    assert "This passkey did not work" in response.text
    assert not Authenticator.objects.exists()


def test_a_stolen_key_without_its_pin_opens_nothing_even_by_the_challenge_of_another(
    client, user
):
    """A colleague's half-finished sign-in must not lower what is asked."""
    victim = UserFactory(role="editor")
    stolen = give_passkey(victim)
    stolen.verified = False
    colleague = UserFactory(role="editor")
    give_passkey(colleague)
    client.logout()
    client.post(
        reverse("account_login"),
        {"login": colleague.email, "password": "a safe password"},
    )
    page = client.get(reverse("mfa_authenticate"))
    options = page.context["js_data"]["request_options"]
    client.post(reverse("mfa_login_webauthn"), {"credential": stolen.get(options)})
    assert not is_signed_in(client)


@pytest.mark.parametrize("setting", ["administrators", "everyone", "nobody"])
def test_the_last_factor_goes_only_where_none_is_asked_for(client, settings, setting):
    user = UserFactory(role="administrator")
    secret = give_app(user)
    shown_again(client, user, secret)
    settings.PORTAL_SECOND_FACTOR = setting
    page = client.get(reverse("mfa_deactivate_totp"))
    client.post(reverse("mfa_deactivate_totp"))
    must_stay = setting != "nobody"
    assert ("You cannot remove this" in page.text) is must_stay
    assert bool(second_factors(user)) is must_stay


def test_the_last_passkey_stays_and_the_last_but_one_goes(client, settings):
    user = UserFactory(role="administrator")
    passkey = give_passkey(user)
    settings.PORTAL_SECOND_FACTOR = "administrators"
    sign_in_by_passkey(client, passkey)
    show_password_again(client)
    pk = Authenticator.objects.get(type="webauthn").pk
    address = reverse("mfa_remove_webauthn", args=[pk])
    assert "You cannot remove this" in client.get(address).text
    client.post(address)
    assert second_factors(user).passkeys == 1
    give_app(user)
    client.post(address)
    assert second_factors(user).passkeys == 0


def test_recovery_codes_are_seen_saved_and_made_anew(client):
    user = UserFactory(role="editor")
    secret = give_app(user)
    old = give_recovery_codes(user)
    shown_again(client, user, secret)
    page = client.get(reverse("mfa_view_recovery_codes")).text
    assert all(code in page for code in old)
    saved = client.get(reverse("mfa_download_recovery_codes"))
    assert "attachment" in saved["Content-Disposition"]
    assert all(code in saved.text for code in old)
    client.post(reverse("mfa_generate_recovery_codes"))
    page = client.get(reverse("mfa_view_recovery_codes")).text
    assert not any(code in page for code in old)
    assert not any(code in raw_rows() for code in old)


def test_few_codes_are_warned_of_and_counting_opens_none(client, settings):
    user = UserFactory(role="editor")
    secret = give_app(user)
    give_recovery_codes(user)
    shown_again(client, user, secret)
    settings.ENCRYPTION_KEYS = ["bm8tc3VjaC1rZXktbm8tc3VjaC1rZXktbm8tc3VjaC0="]
    row = Authenticator.objects.get(type="recovery_codes")
    row.data["used_mask"] = 0b11111
    row.save()
    assert "Make new ones" not in client.get(reverse("mfa_index")).text
    row.data["used_mask"] = 0b1111111
    row.save()
    text = client.get(reverse("mfa_index")).text
    assert "You have 3 recovery codes left." in text
    assert "Make new ones" in text
