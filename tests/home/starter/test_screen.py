"""Staff add the starter pages in the browser."""

from django.urls import reverse

import pytest

from home.models import TopicPage
from home.starter import selectors
from home.starter.pages import source_home
from tests.home.factories import TopicPageFactory
from tests.portal.accounts.factories import UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quiet_search")]

SCREEN = "/admin/starter-pages/"


@pytest.fixture
def desk(client):
    client.force_login(UserFactory(role="editor"))
    return client


def test_the_menu_of_the_home_page_leads_there_and_that_of_other_pages_does_not(desk):
    topic = TopicPageFactory(parent=source_home(), slug="topic")
    for page, leads in ((source_home(), True), (topic, False)):
        html = desk.get(reverse("wagtailadmin_explore", args=[page.pk])).content
        assert (f'href="{SCREEN}"'.encode() in html) is leads


def test_staff_see_what_is_missing_add_it_and_see_what_is_to_fill(desk):
    TopicPageFactory(parent=source_home(), slug="health", title="Our health page")
    before = desk.get(SCREEN)
    assert "Add 24 pages as drafts" in before.content.decode()
    rows = {row.title: row for row in before.context["rows"]}
    assert rows["Our health page"].page.live
    assert rows["See a doctor"].page is None
    assert rows["See a doctor"].depth == 1

    after = desk.post(SCREEN, follow=True)
    assert "24 drafts added." in after.content.decode()
    assert after.context["missing"] == 0
    rows = {row.title: row for row in after.context["rows"]}
    assert rows["See a doctor"].gaps == 1
    assert TopicPage.objects.get(slug="school").owner.email


def test_who_may_not_add_pages_may_not_add_these(client):
    client.force_login(UserFactory(role="translator"))
    assert client.get(SCREEN).status_code == 302
    assert client.post(SCREEN).status_code == 302
    assert not TopicPage.objects.exists()
    explorer = reverse("wagtailadmin_explore", args=[source_home().pk])
    assert SCREEN not in client.get(explorer).content.decode()


def test_a_portal_written_in_another_language_is_told_why_there_is_no_button(
    desk, monkeypatch
):
    monkeypatch.setattr(selectors, "LANGUAGES", ("fr",))
    html = desk.get(SCREEN).content.decode()
    assert "written in another language" in html
    assert "as drafts</button>" not in html
    assert desk.post(SCREEN).status_code == 302
    assert not TopicPage.objects.exists()


def test_the_screen_asks_as_much_with_all_pages_as_with_none(
    desk, django_assert_max_num_queries
):
    desk.post(SCREEN)
    with django_assert_max_num_queries(40):
        desk.get(SCREEN)
