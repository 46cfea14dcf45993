"""Whatever is sent to the screens of signing in, the answer is a clear one."""

import json

from django.test import Client
from django.urls import reverse

import pytest

from tests.portal.accounts.factories import UserFactory
from tests.portal.accounts.second_factor.soft_passkey import SoftPasskey
from tests.portal.accounts.second_factor.steps import (
    SCRIPT,
    give_app,
    give_passkey,
    give_password,
    is_signed_in,
    show_password_again,
    sign_in,
)

pytestmark = pytest.mark.django_db

DEEP = "[" * 19_000
TEXTS = ["", "'", '"', "\x00", "٠" * 20, "x" * 10_000, "‮", "-1", "1e999", "²²²²²²"]
ANSWERS = [
    *TEXTS,
    DEEP,
    "{" * 5000,
    "9" * 6000,
    "NaN",
    "[]",
    '"x"',
    "{}",
    '{"id": 5}',
    json.dumps({"id": "x", "rawId": "x", "type": "public-key", "response": 7}),
    json.dumps({"id": "eA", "rawId": "eA", "type": "public-key", "response": {}}),
    json.dumps({"id": "é", "rawId": "é", "type": "public-key", "response": {"a": 1}}),
]


def answered(client, name, data):
    client.raise_request_exception = False
    response = client.post(reverse(name), data)
    assert response.status_code < 500, (name, data)
    return response


@pytest.mark.parametrize("text", TEXTS)
def test_any_code(client, settings, text):
    settings.ACCOUNT_RATE_LIMITS = {}
    user = UserFactory(role="editor")
    give_app(user)
    give_password(client, user)
    answered(client, "mfa_authenticate", {"code": text})
    answered(client, "mfa_authenticate", {})
    assert not is_signed_in(client)


@pytest.mark.parametrize("name", ["login", "password", "next"])
@pytest.mark.parametrize("text", TEXTS)
def test_any_sign_in(client, name, text):
    data = {"login": "ana@example.org", "password": "guess", name: text}
    answered(client, "account_login", data)


@pytest.mark.parametrize("answer", ANSWERS, ids=range(len(ANSWERS)))
def test_any_answer_of_a_passkey(client, answer):
    client.get(reverse("mfa_login_webauthn"), **SCRIPT)
    answered(client, "mfa_login_webauthn", {"credential": answer})
    assert not is_signed_in(client)


@pytest.mark.parametrize("answer", ANSWERS, ids=range(len(ANSWERS)))
def test_any_answer_of_a_new_passkey(client, answer):
    user = UserFactory(role="editor")
    sign_in(client, user)
    show_password_again(client)
    client.get(reverse("mfa_add_webauthn"))
    answered(client, "mfa_add_webauthn", {"credential": answer})
    assert not user.authenticator_set.exists()


@pytest.mark.parametrize(
    "handle", [b"", b"\xff\xfe", b"'", b"zzzzzzzzzzzzz", b"1" * 5000, b"0", b"-1"]
)
def test_a_passkey_that_names_a_strange_person(client, handle):
    passkey = give_passkey(UserFactory(role="editor"))
    client.raise_request_exception = False
    asked = client.get(reverse("mfa_login_webauthn"), **SCRIPT).json()
    answer = passkey.get(asked["request_options"], userHandle=handle)
    answered(client, "mfa_login_webauthn", {"credential": answer})
    assert not is_signed_in(client)


@pytest.mark.parametrize(
    "changed",
    [
        {"signature": b"nonsense"},
        {"signature": b""},
        {"authenticatorData": b""},
        {"authenticatorData": b"x" * 36},
        {"clientDataJSON": b"{}"},
        {"clientDataJSON": b"\xff"},
    ],
    ids=str,
)
def test_a_forged_answer(client, changed):
    passkey = give_passkey(UserFactory(role="editor"))
    asked = client.get(reverse("mfa_login_webauthn"), **SCRIPT).json()
    answer = passkey.get(asked["request_options"], **changed)
    answered(client, "mfa_login_webauthn", {"credential": answer})
    assert not is_signed_in(client)


def test_the_answer_given_to_another_site(client):
    passkey = give_passkey(UserFactory(role="editor"))
    passkey.origin = "https://evil.example"
    asked = client.get(reverse("mfa_login_webauthn"), **SCRIPT).json()
    answer = passkey.get(asked["request_options"])
    answered(client, "mfa_login_webauthn", {"credential": answer})
    assert not is_signed_in(client)


def test_an_answer_is_good_once_and_for_its_own_question_only(client):
    passkey = give_passkey(UserFactory(role="editor"))
    asked = client.get(reverse("mfa_login_webauthn"), **SCRIPT).json()
    answer = passkey.get(asked["request_options"])
    other = Client()
    other.get(reverse("mfa_login_webauthn"), **SCRIPT)
    answered(other, "mfa_login_webauthn", {"credential": answer})
    assert not is_signed_in(other)
    answered(client, "mfa_login_webauthn", {"credential": answer})
    assert is_signed_in(client)
    client.post(reverse("account_logout"))
    answered(client, "mfa_login_webauthn", {"credential": answer})
    assert not is_signed_in(client)


def test_of_a_new_passkey_only_what_is_needed_is_stored(client):
    user = UserFactory(role="editor")
    sign_in(client, user)
    show_password_again(client)
    page = client.get(reverse("mfa_add_webauthn"))
    answer = json.loads(
        SoftPasskey().create(page.context["js_data"]["creation_options"])
    )
    answer["more"] = "\x00" + "x" * 5000
    answer["response"]["transports"] = ["\x00"]
    answered(client, "mfa_add_webauthn", {"credential": json.dumps(answer)})
    stored = json.dumps(user.authenticator_set.get(type="webauthn").data)
    assert "more" not in stored
    assert "u0000" not in stored


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options", "head"])
@pytest.mark.parametrize(
    "name", ["account_login", "mfa_authenticate", "mfa_login_webauthn", "mfa_index"]
)
def test_any_method(client, method, name):
    client.raise_request_exception = False
    body = {} if method == "head" else {"data": b"\xff" * 50}
    response = getattr(client, method)(reverse(name), **body)
    assert response.status_code < 500
