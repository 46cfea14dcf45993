"""Throttling counts anew in every test."""

from django.core.cache import cache

import pytest


@pytest.fixture(autouse=True)
def _nothing_counted():
    cache.clear()
    yield
    cache.clear()
