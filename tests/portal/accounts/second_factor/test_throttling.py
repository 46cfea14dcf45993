"""Guessing is slow, by account and by caller, and leaves no address behind."""

import logging

from django.core.cache import cache
from django.core.management import call_command
from django.urls import reverse

import pytest

from portal.settings import production
from tests.portal.accounts.factories import UserFactory
from tests.portal.accounts.second_factor.steps import (
    PASSWORD,
    SCRIPT,
    code_of,
    give_app,
    give_code,
    give_password,
    is_signed_in,
    sign_in,
    wrong_code_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def user(db):
    return UserFactory(email="ana@example.org", role="editor")


def guess(client, email="ana@example.org", password="guess", **extra):
    data = {"login": email, "password": password}
    return client.post(reverse("account_login"), data, **extra)


def from_place(number):
    return {"REMOTE_ADDR": f"198.51.100.{number}"}


def is_refused(response):
    return response.status_code == 429 and "Too many tries" in response.text


def test_five_wrong_passwords_close_the_account_for_minutes_from_everywhere(
    client, user
):
    for number in range(5):
        assert guess(client, **from_place(number)).status_code == 200
    for number in range(5, 8):
        assert is_refused(guess(client, **from_place(number)))
    assert is_refused(guess(client, password=PASSWORD, **from_place(9)))
    assert not is_signed_in(client)


@pytest.mark.parametrize(
    "typed", ["ANA@example.org", " ana@example.org ", "Ana@Example.ORG"]
)
def test_another_way_of_typing_the_address_gives_no_further_tries(client, user, typed):
    for _ in range(5):
        guess(client)
    assert is_refused(guess(client, typed))


def test_another_port_in_the_host_header_gives_no_further_tries(client, user):
    for number in range(5):
        guess(client, headers={"host": f"testserver:{number + 1000}"})
    assert is_refused(guess(client, headers={"host": "localhost:4711"}))


def test_many_accounts_from_one_place_are_refused_soon(client):
    answers = [guess(client, f"person{n}@example.org") for n in range(11)]
    assert is_refused(answers[-1])
    assert not is_refused(guess(client, "other@example.org", **from_place(1)))


def test_one_household_is_one_place(client):
    for number in range(10):
        guess(client, f"person{number}@example.org", REMOTE_ADDR=f"2001:db8::{number}")
    assert is_refused(guess(client, "other@example.org", REMOTE_ADDR="2001:db8::ff:1"))


def test_an_address_that_the_caller_writes_itself_is_not_believed(client, user):
    for number in range(11):
        headers = {"x-forwarded-for": f"203.0.113.{number}"}
        answer = guess(client, f"person{number}@example.org", headers=headers)
    assert is_refused(answer)


def test_the_right_password_is_not_counted(client, user):
    for _ in range(12):
        give_password(client, user)
        assert is_signed_in(client)
        client.post(reverse("account_logout"))


def test_wrong_codes_close_the_second_step(client, user):
    secret = give_app(user)
    give_password(client, user)
    for _ in range(5):
        assert give_code(client, wrong_code_of(secret)).status_code == 200
    assert is_refused(give_code(client, code_of(secret)))
    assert not is_signed_in(client)


def test_a_patient_guesser_of_codes_has_thirty_tries_a_day(client, user, settings):
    settings.ACCOUNT_RATE_LIMITS = {
        **settings.ACCOUNT_RATE_LIMITS,
        "login_failed": "1000/m/ip",
    }
    secret = give_app(user)
    give_password(client, user)
    for _ in range(30):
        give_code(client, wrong_code_of(secret))
    assert is_refused(give_code(client, code_of(secret)))
    assert not is_signed_in(client)


@pytest.mark.parametrize("name", ["account_reauthenticate", "mfa_reauthenticate"])
def test_showing_again_who_one_is_is_slowed_down_too(client, user, name):
    secret = give_app(user)
    sign_in(client, user, secret)
    wrong = {"password": "guess", "code": wrong_code_of(secret)}
    answers = [client.post(reverse(name), wrong) for _ in range(6)]
    assert not is_refused(answers[0])
    assert is_refused(answers[-1])


def test_the_first_code_of_a_new_app_is_not_guessed(client, user):
    sign_in(client, user)
    page = client.get(reverse("mfa_activate_totp"))
    wrong = {"code": wrong_code_of(page.context["form"].secret)}
    answers = [client.post(reverse("mfa_activate_totp"), wrong) for _ in range(6)]
    assert is_refused(answers[-1])


def test_one_account_gets_three_reset_mails_and_then_none(client, user, mailoutbox):
    for _ in range(5):
        answer = client.post(
            reverse("account_reset_password"), {"email": "ANA@example.org"}
        )
    assert is_refused(answer)
    assert len(mailoutbox) == 3


def test_reset_mails_to_many_from_one_place_are_refused(client, mailoutbox):
    for number in range(12):
        answer = client.post(
            reverse("account_reset_password"), {"email": f"p{number}@example.org"}
        )
    assert is_refused(answer)
    assert len(mailoutbox) == 10


@pytest.fixture
def cache_of_a_city(settings):
    settings.CACHES = {**settings.CACHES, "default": production.CACHES["default"]}
    call_command("createcachetable", verbosity=0)
    yield
    cache.clear()


def test_a_flood_of_other_entries_does_not_wash_the_count_away(
    client, user, cache_of_a_city
):
    for _ in range(5):
        guess(client)
    for number in range(700):
        cache.set(f"flood:{number}", "x", 600)
    assert is_refused(guess(client))


def test_asking_for_a_passkey_fills_no_table(client):
    answers = [client.get(reverse("mfa_login_webauthn"), **SCRIPT) for _ in range(21)]
    assert answers[0].status_code == 200
    assert answers[-1].status_code == 429


def test_neither_address_nor_e_mail_nor_password_is_kept_or_logged(
    client, user, monkeypatch, caplog
):
    kept = []
    for name in ("set", "add", "get", "delete"):
        keep = getattr(cache, name)

        def noting(key, *rest, keep=keep, **named):
            kept.append(f"{key} {rest} {named}")
            return keep(key, *rest, **named)

        monkeypatch.setattr(cache, name, noting)
    caplog.set_level(logging.DEBUG)
    logging.getLogger("django.db.backends").setLevel(logging.WARNING)
    secret = give_app(user)
    place = {"REMOTE_ADDR": "198.51.100.77"}
    for _ in range(6):
        guess(client, "someone@example.net", "a password typed", **place)
    client.post(
        reverse("account_reset_password"), {"email": "someone@example.net"}, **place
    )
    give_password(client, user)
    give_code(client, wrong_code_of(secret), **place)
    give_code(client, code_of(secret), **place)
    assert is_signed_in(client)
    assert kept
    written = "\n".join([*kept, caplog.text])
    for personal in (
        "198.51.100.77",
        "someone",
        "example.net",
        "ana@",
        "a password typed",
        PASSWORD,
        secret,
    ):
        assert personal not in written
