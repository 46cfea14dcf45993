"""The pages below a page, as a reader finds them."""

from django.contrib.auth.models import Group

from wagtail.models import PageViewRestriction

import pytest

from home.chapters import place_in_guide
from home.selectors import chapters_for_reader, children_for_reader
from tests.home.factories import (
    ChapterPageFactory,
    ContentPageFactory,
    GuidePageFactory,
    TopicPageFactory,
)
from tests.home.trees import as_reader, make_site, translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree():
    return make_site()


def titles(pages):
    return [page.title for page in pages]


def test_untranslated_children_stand_among_the_translated_in_the_sources_order(tree):
    first, second, third = (
        TopicPageFactory(parent=tree.home, title=title) for title in ("1", "2", "3")
    )
    translate(third, "ar", title="٣")
    translate(first, "ar", title="١")
    with as_reader("ar"):
        children = children_for_reader(tree.homes["ar"])
    assert titles(children) == ["١", "2", "٣"]
    assert [page.locale.language_code for page in children] == ["ar", "en", "ar"]
    assert children[1].pk == second.pk


def test_a_page_that_is_itself_untranslated_lists_the_translated_below_it(tree):
    topic = TopicPageFactory(parent=tree.home)
    child = ContentPageFactory(parent=topic, title="Doctor")
    translate(topic, "ar", title="مسودة", live=False)
    translate(child, "ar", title="طبيب")
    with as_reader("ar"):
        assert titles(children_for_reader(topic)) == ["طبيب"]


def test_a_child_that_exists_in_the_readers_language_only_comes_last(tree):
    own = TopicPageFactory(
        parent=tree.homes["ar"], title="عربي", locale=tree.homes["ar"].locale
    )
    TopicPageFactory(parent=tree.home, title="English")
    with as_reader("ar"):
        assert titles(children_for_reader(tree.home)) == ["English", own.title]
    with as_reader("es"):
        assert titles(children_for_reader(tree.home)) == ["English", own.title]


def test_children_carry_their_summary_whatever_their_type(tree):
    TopicPageFactory(parent=tree.home, summary="A topic.")
    ContentPageFactory(parent=tree.home, summary="A page.")
    GuidePageFactory(parent=tree.home, summary="A guide.")
    with as_reader("en"):
        summaries = [page.summary for page in children_for_reader(tree.home)]
    assert summaries == ["A topic.", "A page.", "A guide."]


def test_drafts_and_pages_for_staff_only_are_not_listed(tree):
    TopicPageFactory(parent=tree.home, live=False)
    private = TopicPageFactory(parent=tree.home)
    restriction = PageViewRestriction.objects.create(
        page=private, restriction_type=PageViewRestriction.GROUPS
    )
    restriction.groups.add(Group.objects.create(name="Staff"))
    with as_reader("en"):
        assert children_for_reader(tree.home) == []


@pytest.mark.parametrize("number", [2, 40])
def test_the_number_of_queries_does_not_grow_with_the_children(
    tree, number, django_assert_num_queries
):
    for _ in range(number):
        translate(ContentPageFactory(parent=tree.home), "ar")
    with as_reader("ar"), django_assert_num_queries(3):
        for child in children_for_reader(tree.homes["ar"]):
            assert child.summary
            assert child.locale.language_code


def test_a_chapter_keeps_its_number_in_a_language_that_lacks_it(tree):
    guide = GuidePageFactory(parent=tree.home)
    one, two, three = (
        ChapterPageFactory(parent=guide, title=title) for title in ("1", "2", "3")
    )
    translate(guide, "ar")
    translate(one, "ar", title="١")
    arabic_third = translate(three, "ar", title="٣")
    with as_reader("ar"):
        place = place_in_guide(two, chapters_for_reader(two))
        last = place_in_guide(arabic_third, chapters_for_reader(arabic_third))
    assert (place.number, place.total) == (2, 3)
    assert (place.previous.title, place.next.title) == ("١", "٣")
    assert (last.number, last.previous.title, last.next) == (3, "2", None)
