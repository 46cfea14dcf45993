"""The small city that all hostile input is sent to."""

import pytest

from tests.hostile.city import City, build_city


@pytest.fixture
def city(settings, tmp_path) -> City:
    settings.MEDIA_ROOT = str(tmp_path)
    settings.ACCOUNT_RATE_LIMITS = settings.MFA_RATE_LIMITS = {}
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 24 * 3600
    return build_city()
