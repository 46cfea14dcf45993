"""Real commits, and what they leave cleared away by hand."""

from collections.abc import Iterator

from django.core.cache import caches
from django.test import TransactionTestCase

from wagtail.contrib.redirects.models import Redirect

import pytest

OLD = "/page-cache-test"


@pytest.fixture
def _no_flush(monkeypatch) -> None:
    """Other tests need what the migrations wrote."""
    monkeypatch.setattr(TransactionTestCase, "_fixture_teardown", lambda self: None)


@pytest.fixture
def committing(_no_flush: None, transactional_db: None) -> Iterator[None]:
    """The database without a transaction around the test."""
    yield
    Redirect.objects.filter(old_path__startswith=OLD).delete()
    caches["pages"].clear()
