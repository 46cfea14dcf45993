"""A site whose menus can be filled."""

from django.core.cache import caches

import pytest

from home.models import HomePage
from tests.portal.menus.factories import site_in_three_languages


@pytest.fixture
def home(db: None) -> HomePage:
    for cache in caches.all():
        cache.clear()
    return site_in_three_languages()
