"""What tests of whole cities of pages share."""

import pytest


@pytest.fixture
def quiet_search(settings):
    """Saving fills no search index of the admin; the next test has it again."""
    search = settings.WAGTAILSEARCH_BACKENDS["default"] | {"AUTO_UPDATE": False}
    settings.WAGTAILSEARCH_BACKENDS = {"default": search}
