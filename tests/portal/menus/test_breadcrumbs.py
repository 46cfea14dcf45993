"""The pages above a page, in the reader's language."""

import pytest

from portal.menus.breadcrumbs import breadcrumbs
from tests.home.factories import ContentPageFactory, TopicPageFactory
from tests.home.trees import as_reader, make_site, translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree():
    return make_site()


def test_titles_are_in_the_readers_language_else_in_the_source(tree):
    topic = TopicPageFactory(parent=tree.home, title="Health")
    sub = TopicPageFactory(parent=topic, title="Teeth")
    page = ContentPageFactory(parent=sub)
    translate(topic, "ar", title="الصحة")
    with as_reader("ar"):
        assert [crumb.title for crumb in breadcrumbs(page)] == [
            "Home ar",
            "الصحة",
            "Teeth",
        ]


def test_a_translation_that_is_not_public_gives_no_title(tree):
    topic = TopicPageFactory(parent=tree.home, title="Health")
    page = ContentPageFactory(parent=topic)
    translate(topic, "ar", title="مسودة", live=False)
    with as_reader("ar"):
        assert breadcrumbs(page)[-1].title == "Health"


def test_a_home_page_has_nothing_above_it(tree):
    with as_reader("ar"):
        assert breadcrumbs(tree.homes["ar"]) == []


def test_one_query_however_deep(tree, django_assert_num_queries):
    page = tree.home
    for _ in range(5):
        page = TopicPageFactory(parent=page)
    with as_reader("es"), django_assert_num_queries(1):
        assert len(breadcrumbs(page)) == 5
        assert len(breadcrumbs(page)) == 5
