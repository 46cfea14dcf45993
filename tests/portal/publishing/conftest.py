"""A draft page that has all it needs to go public."""

from datetime import date

from wagtail.models import Site

import pytest

from home.models import ContentPage
from tests.portal.accounts.factories import UserFactory


@pytest.fixture
def editor(db):
    return UserFactory(name="Ana", role="editor")


@pytest.fixture
def draft(editor) -> ContentPage:
    home = Site.objects.get(is_default_site=True).root_page
    return home.add_child(
        instance=ContentPage(
            title="Borrow a bicycle",
            slug="borrow-a-bicycle",
            summary="Where to get one, and what to bring.",
            responsible=editor,
            review_by=date(2099, 1, 1),
            live=False,
        )
    )
