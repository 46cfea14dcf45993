"""Somebody who may switch modules and nothing else."""

from django.contrib.auth.models import Permission
from django.test import Client

import pytest

from portal.accounts.models import User
from tests.portal.accounts.factories import UserFactory


@pytest.fixture
def manager(db) -> User:
    person = UserFactory()
    person.user_permissions.set(
        Permission.objects.filter(codename__in=["access_admin", "manage_modules"])
    )
    return person


@pytest.fixture
def desk(manager) -> Client:
    client = Client()
    client.force_login(manager)
    return client
