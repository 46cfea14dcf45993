"""Old addresses of moved and renamed pages lead on under every prefix."""

from wagtail.actions.move_page import MovePageAction
from wagtail.models import Page

import pytest

from home.models import TopicPage
from tests.portal.languages.small_site import add


@pytest.fixture
def moved(small_site, django_capture_on_commit_callbacks):
    """Rent moved from housing to money, housing renamed to homes."""
    money = add(small_site.home, "money", kind=TopicPage)
    with django_capture_on_commit_callbacks(execute=True):
        MovePageAction(small_site.rent, money, pos="last-child").execute()
    housing = small_site.housing
    housing.refresh_from_db()
    housing.slug = "homes"
    with django_capture_on_commit_callbacks(execute=True):
        housing.save()
        Page.publish(housing, housing.save_revision())
    return small_site


@pytest.mark.parametrize("language", ["en", "es", "ar"])
@pytest.mark.parametrize(
    ("old", "new"), [("housing/rent/", "money/rent/"), ("housing/", "homes/")]
)
def test_an_old_address_keeps_the_readers_language(language, old, new, moved, client):
    answer = client.get(f"/{language}/{old}")
    assert answer.status_code == 301
    assert answer.headers["Location"] == f"/{language}/{new}"
    assert client.get(f"/{language}/{new}").status_code == 200


def test_the_query_does_not_hide_the_redirect(moved, client):
    answer = client.get("/ar/housing/rent/?from=poster")
    assert answer.headers["Location"] == "/ar/money/rent/"


def test_a_wrong_address_stays_not_found(moved, client):
    assert client.get("/ar/housing/nothing/").status_code == 404
