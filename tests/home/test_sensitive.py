"""A page where being seen can do harm: the way out comes first, no copy is kept."""

import pytest

from tests.home.factories import ContentPageFactory
from tests.home.trees import make_site
from tests.portal.city.factories import CityFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(client):
    tree = make_site(("en", "ar"))
    CityFactory(words={"en": {"name": "Riverbend"}})
    return ContentPageFactory(parent=tree.home, slug="violence", sensitive=True)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_way_out_comes_before_all_but_the_skip_link(client, page, language):
    body = client.get(f"/{language}/violence/").content.decode().partition("<body>")[2]
    first, second = body.index('class="skip"'), body.index('class="exit"')
    assert first < second < body.index("<header")
    assert 'href="https://www.weather.gov/" rel="noreferrer nofollow external"' in body


def test_browsers_and_the_portal_keep_no_copy(client, page):
    answer = client.get("/en/violence/")
    assert answer["Cache-Control"] == "no-store"
    assert "ETag" not in answer
    assert "data-worker" not in answer.content.decode()


def test_other_pages_have_no_such_button(client, page):
    answer = client.get("/en/")
    assert 'class="exit"' not in answer.content.decode()
