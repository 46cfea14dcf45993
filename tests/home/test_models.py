"""Which page may stand where."""

from wagtail.models import Page

import pytest

from home.models import ChapterPage, ContentPage, GuidePage, HomePage, TopicPage
from tests.home.factories import ContentPageFactory, GuidePageFactory, TopicPageFactory
from tests.home.trees import make_site

pytestmark = pytest.mark.django_db


def test_a_new_portal_has_a_live_home_page_and_nothing_of_wagtails_greeting(client):
    make_site(["en"])
    assert Page.objects.count() == 2
    response = client.get("/en/")
    assert response.status_code == 200
    assert 'class="come-in-title">Home en</p>' in response.content.decode()


def test_there_is_one_home_page_and_its_translations():
    tree = make_site()
    root = tree.home.get_parent()
    assert not HomePage.can_create_at(root)
    assert {home.locale.language_code for home in HomePage.objects.all()} == {
        "en",
        "es",
        "ar",
    }


def test_each_page_type_stands_where_it_makes_sense():
    home = make_site(["en"]).home
    topic = TopicPageFactory(parent=home)
    guide = GuidePageFactory(parent=topic)
    content = ContentPageFactory(parent=topic)
    kinds = (HomePage, TopicPage, ContentPage, GuidePage, ChapterPage)

    def allowed(parent):
        return {kind for kind in kinds if kind.can_create_at(parent)}

    assert allowed(home) == {TopicPage, ContentPage, GuidePage}
    assert allowed(topic) == {TopicPage, ContentPage, GuidePage}
    assert allowed(guide) == {ChapterPage}
    assert allowed(content) == set()
