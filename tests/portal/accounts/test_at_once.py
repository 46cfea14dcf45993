"""What is good once is good once, however many ask in the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.core.cache import cache
from django.db import connection
from django.test import Client, TransactionTestCase

import pytest

from portal.accounts.invitations.selectors import invitation_link
from portal.accounts.models import User
from portal.accounts.security_log.actions import PASSWORD_CHANGED
from portal.accounts.security_log.selectors import security_entries
from tests.portal.accounts.factories import UserFactory
from tests.portal.accounts.second_factor.steps import (
    code_of,
    give_app,
    give_code,
    give_password,
    give_recovery_codes,
    is_signed_in,
)

MANY = 4


@pytest.fixture
def user(transactional_db, monkeypatch):
    """Really committed, and taken away by hand: other tests need what is there."""
    monkeypatch.setattr(TransactionTestCase, "_fixture_teardown", lambda self: None)
    cache.clear()
    user = UserFactory()
    yield user
    User.objects.filter(pk=user.pk).delete()
    cache.clear()


def test_a_code_from_an_app_lets_one_in(user):
    secret = give_app(user)
    clients = [Client() for _ in range(MANY)]
    for client in clients:
        give_password(client, user)
    code = code_of(secret)
    at_once(clients, lambda client: give_code(client, code))
    assert sum(map(is_signed_in, clients)) == 1


def test_a_recovery_code_lets_one_in(user):
    give_app(user)
    code = give_recovery_codes(user)[0]
    clients = [Client() for _ in range(MANY)]
    for client in clients:
        give_password(client, user)
    at_once(clients, lambda client: give_code(client, code))
    assert sum(map(is_signed_in, clients)) == 1


def test_an_invitation_sets_one_password(user):
    user.set_unusable_password()
    user.save()
    link = invitation_link(user=user)
    forms = {}
    for number in range(MANY):
        client = Client()
        path = client.get(link[link.index("/accounts/") :]).url
        forms[client] = (path, f"another safe one {number}")

    def send(client: Client) -> None:
        path, password = forms[client]
        client.post(path, {"new_password1": password, "new_password2": password})

    at_once(list(forms), send)
    changes = security_entries().filter(action=PASSWORD_CHANGED, object_id=user.pk)
    assert changes.count() == 1


def at_once(clients: list[Client], act: Callable[[Client], object]) -> None:
    """All of them wait for each other, then do the same."""
    barrier = Barrier(len(clients))

    def one(client: Client) -> None:
        barrier.wait()
        try:
            act(client)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(clients)) as pool:
        list(pool.map(one, clients))
