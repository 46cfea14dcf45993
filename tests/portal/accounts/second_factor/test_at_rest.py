"""Who copies the database has no second factor, and a lost key lets nobody in."""

import json
from io import StringIO

from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

import pytest
from allauth.mfa.models import Authenticator

from portal.privacy.encryption import WrongKey, new_key
from tests.portal.accounts.factories import UserFactory
from tests.portal.accounts.second_factor.steps import (
    code_of,
    give_app,
    give_code,
    give_password,
    give_recovery_codes,
    is_signed_in,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def user(db):
    return UserFactory(role="editor")


def stored():
    with connection.cursor() as cursor:
        cursor.execute("SELECT data FROM mfa_authenticator ORDER BY id")
        return [str(row[0]) for row in cursor.fetchall()]


def test_the_rows_hold_no_secret_and_no_code(user):
    secret, codes = give_app(user), give_recovery_codes(user)
    rows = "".join(stored())
    assert secret not in rows
    assert not any(code in rows for code in codes)
    assert rows.count("gAAAA") == 2


@pytest.mark.parametrize("keys", [[], ["not a key"], [new_key()]])
def test_a_wrong_or_missing_key_lets_nobody_in(client, settings, user, keys):
    secret, codes = give_app(user), give_recovery_codes(user)
    settings.ENCRYPTION_KEYS = keys
    client.raise_request_exception = False
    give_password(client, user)
    for code in (code_of(secret), codes[0], "", "000000"):
        assert give_code(client, code).status_code in (200, 500)
        assert not is_signed_in(client)


def test_a_wrong_key_says_so_to_who_runs_the_server(client, settings, user):
    secret = give_app(user)
    settings.ENCRYPTION_KEYS = [new_key()]
    give_password(client, user)
    with pytest.raises(WrongKey, match="Put back the key"):
        give_code(client, code_of(secret))


def test_all_moves_to_a_new_key_and_the_old_one_can_go(client, settings, user):
    secret, codes = give_app(user), give_recovery_codes(user)
    row = Authenticator.objects.get(type="recovery_codes")
    row.data["used_mask"] = 1
    row.save()
    before, old, new = stored(), settings.ENCRYPTION_KEYS, new_key()
    settings.ENCRYPTION_KEYS = [new, *old]
    said = StringIO()
    call_command("rotate_encryption", stdout=said)
    assert "second factors: 2 moved" in said.getvalue()
    assert not set(before) & set(stored())
    settings.ENCRYPTION_KEYS = [new]
    assert "used_mask" in json.dumps(Authenticator.objects.get(pk=row.pk).data)
    for code in (code_of(secret), codes[1]):
        give_password(client, user)
        give_code(client, code)
        assert is_signed_in(client)
        client.logout()


def test_moving_stops_at_what_no_key_opens_and_harms_nothing(settings, user):
    give_app(user)
    before = stored()
    settings.ENCRYPTION_KEYS = [new_key()]
    with pytest.raises(CommandError, match="second factors: No key"):
        call_command("rotate_encryption", stdout=StringIO())
    assert stored() == before
