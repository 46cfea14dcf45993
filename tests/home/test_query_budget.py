"""A public page needs few queries, whatever is on it and around it."""

from wagtail.models import Locale
from wagtail.signal_handlers import disable_reference_index_auto_update

import pytest

from portal.languages.services import make_live
from tests.home.factories import (
    ChapterPageFactory,
    ContentPageFactory,
    GuidePageFactory,
    TopicPageFactory,
)
from tests.home.trees import make_site, translate
from tests.portal.alerts.factories import AlertFactory
from tests.portal.city.factories import CityFactory, EmergencyNumberFactory
from tests.portal.contacts.factories import (
    ContactFactory,
    ContactPhoneFactory,
    FigureFactory,
    HoursFactory,
    PlaceFactory,
)
from tests.portal.languages.small_site import translate as translate_below_placeholder
from tests.portal.menus.factories import MenuItemFactory
from tests.portal.needs.factories import NeedFactory
from tests.query_budget import BUDGET, queries_of

pytestmark = pytest.mark.usefixtures("pages_built_anew", "quiet_search")

MORE_LANGUAGES = ("fr", "ht", "vi", "uk", "ru", "so", "sw", "fa", "am")

TEXT = [{"type": "rich_text", "value": "<p>Ask for an interpreter.</p>"}]


@pytest.fixture
def tree():
    """A frame with something in all its parts; some pages are in Arabic too."""
    tree = make_site()
    topic = TopicPageFactory(parent=tree.home, slug="topic")
    translate(topic, "ar")
    guide = GuidePageFactory(parent=tree.home, slug="guide")
    for number in range(3):
        chapter = ChapterPageFactory(parent=guide, slug=f"chapter-{number}")
    translate_below_placeholder(chapter, "ar", title="٢")
    words = {"en": {"name": "Riverbend"}, "ar": {"name": "ريفربند"}}
    CityFactory(talk_to=ContactFactory(), words=words)
    for number in range(12):
        NeedFactory(page=topic, words={"en": {"name": f"Need {number}"}})
    fill(tree, topic, guide, range(10))
    return tree, topic, guide


def fill(tree, topic, guide, numbers):
    """Children, chapters, and some of what stands around every page."""
    with disable_reference_index_auto_update():
        for number in numbers:
            page = ContentPageFactory(parent=topic, slug=f"page-{number}", body=TEXT)
            if number % 10:
                continue
            translate(page, "ar")
            ChapterPageFactory(parent=guide)
            MenuItemFactory(page=page, titles={"en": "Help", "ar": "مساعدة"})
            AlertFactory(page=page, words={"en": {"title": "Snow"}})
            EmergencyNumberFactory(words={"en": {"label": "Police"}})


PATHS = (
    "",
    "topic/",
    "topic/page-0/",
    "topic/page-1/",
    "guide/",
    "guide/chapter-1/",
    "guide/chapter-2/",
)


def queries_by_path(client, paths=PATHS, *, first_of_process=True):
    return {
        path: queries_of(client, path, first_of_process=first_of_process)
        for path in (f"/{code}/{path}" for code in ("en", "ar") for path in paths)
    }


def test_pages_need_the_same_few_queries_however_much_there_is(client, tree):
    few = queries_by_path(client)
    fill(*tree, range(10, 200))
    many = queries_by_path(client)
    assert few == many
    assert max(many.values()) <= BUDGET, many


def test_pages_need_the_same_few_queries_in_however_many_languages(client, tree):
    site, topic, _guide = tree
    few = queries_by_path(client)
    for code in MORE_LANGUAGES:
        make_live(code=code)
        Locale.objects.get_or_create(language_code=code)
        for page in (site.home, topic):
            translate(page, code)
    assert queries_by_path(client) == few


def test_a_page_with_facts_of_every_kind_keeps_the_budget(client, tree):
    counts = []
    for number in (1, 6):
        body = [block for _number in range(number) for block in all_facts()]
        ContentPageFactory(parent=tree[0].home, slug=f"facts-{number}", body=body)
        needed = queries_by_path(client, [f"facts-{number}/"])
        counts.append(list(needed.values()))
    assert counts[0] == counts[1]
    assert max(counts[1]) <= BUDGET


def test_a_whole_guide_keeps_the_budget_however_many_chapters_it_has(client, tree):
    counts = []
    for number in (1, 4):
        for _chapter in range(number):
            ChapterPageFactory(parent=tree[2], body=all_facts() + TEXT)
        needed = queries_by_path(client, ["guide/whole/"], first_of_process=False)
        counts.append(list(needed.values()))
    assert counts[0] == counts[1]
    assert max(counts[1]) <= BUDGET, counts


def all_facts():
    contact = ContactFactory(place=PlaceFactory(), hours=HoursFactory())
    ContactPhoneFactory(contact=contact)
    return [
        {"type": "contact", "value": {"contact": contact.pk}},
        {"type": "action", "value": {"contact": contact.pk, "ways": ["call"]}},
        {"type": "hours", "value": {"hours": HoursFactory().pk}},
        {"type": "place", "value": {"place": PlaceFactory().pk}},
        {"type": "figure", "value": {"figure": FigureFactory().pk}},
    ]
