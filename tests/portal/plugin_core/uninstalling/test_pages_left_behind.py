"""Pages whose plugin was taken out by hand: 404 for visitors, no error for staff."""

from django.contrib.contenttypes.models import ContentType
from django.core.management import CommandError, call_command
from django.test import Client, RequestFactory
from django.urls import resolve

from wagtail.models import Page

import pytest

from portal.plugin_core import middleware
from portal.plugin_core.uninstalling.left_behind import keep_out
from tests.home.factories import ContentPageFactory, TopicPageFactory

# Wagtail says once more that it cannot show all of such a page
pytestmark = pytest.mark.filterwarnings("ignore:A specific version of the following")

SCREENS = (
    "",
    "edit/",
    "delete/",
    "copy/",
    "move/",
    "unpublish/",
    "history/",
    "usage/",
    "view_draft/",
    "privacy/",
)


@pytest.fixture
def topic(world):
    return TopicPageFactory(parent=world.home, slug="topic", title="A topic")


@pytest.fixture
def left(topic):
    """A page as a plugin leaves it behind whose code is gone."""
    gone = ContentType.objects.create(app_label="gone", model="gonepage")
    page = ContentPageFactory(parent=topic, slug="left", title="Left behind")
    Page.objects.filter(pk=page.pk).update(content_type=gone)
    return Page.objects.get(pk=page.pk)


def test_nobody_finds_it(world, left):
    assert world.visitor.get("/en/topic/left/").status_code == 404
    assert world.staff.get("/en/topic/left/").status_code == 404
    assert world.visitor.get("/en/topic/").status_code == 200
    assert b"/topic/left/" not in world.visitor.get("/sitemap.xml").content


@pytest.mark.parametrize(
    "address",
    [
        "/admin/",
        "/admin/pages/search/?q=left",
        "/admin/reports/site-history/",
        "/admin/reports/page-types-usage/",
        "/admin/reports/locked/",
        "/admin/choose-page/",
    ],
)
def test_screens_that_list_it_answer(world, left, address):
    assert world.staff.get(address).status_code == 200


def test_the_explorer_lists_it(world, left, topic):
    answer = world.staff.get(f"/admin/pages/{topic.pk}/")
    assert answer.status_code == 200
    assert "Left behind" in answer.content.decode()


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("method", ["get", "post"])
def test_its_own_screens_lead_to_the_list_and_say_why(
    world, left, topic, screen, method
):
    staff = world.staff
    answer = getattr(staff, method)(f"/admin/pages/{left.pk}/{screen}", follow=True)
    assert answer.redirect_chain == [(f"/admin/pages/{topic.pk}/", 302)]
    assert "is no longer installed" in answer.content.decode()
    assert Page.objects.filter(pk=left.pk).exists()


def test_it_does_not_go_with_a_page_above_it(world, left, topic):
    world.staff.post(f"/admin/pages/{topic.pk}/delete/")
    world.staff.post(f"/admin/bulk/wagtailcore/page/delete/?id={topic.pk}")
    world.staff.post(
        f"/admin/bulk/wagtailcore/page/delete/?id=all&childOf={world.home.pk}"
    )
    assert Page.objects.filter(pk=left.pk).exists()
    assert world.staff.get(f"/admin/pages/{topic.pk}/edit/").status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "/admin/bulk/wagtailcore/page/delete/?id=x&id='",
        "/admin/bulk/wagtailcore/page/delete/?id=" + "9" * 400,
        "/admin/bulk/wagtailcore/page/delete/?id=all&childOf=%D9%A1",
        f"/admin/pages/{'9' * 30}/delete/",
        f"/admin/pages/{'9' * 30}/",
    ],
)
def test_odd_addresses_are_left_to_wagtail(world, address):
    request = RequestFactory().get(address)
    request.user = world.superuser
    request.resolver_match = resolve(request.path)
    assert keep_out(request, request.resolver_match.kwargs) is None


def test_a_stranger_learns_nothing_of_it(left):
    answer = Client().get(f"/admin/pages/{left.pk}/edit/")
    assert answer.headers["Location"].startswith("/accounts/login/")


def test_without_the_guard_wagtail_breaks(world, left, monkeypatch):
    monkeypatch.setattr(middleware, "keep_out", lambda request, named: None)
    with pytest.raises(ImportError):
        world.staff.get(f"/admin/pages/{left.pk}/edit/")


def test_stale_types_of_pages_are_not_removed(left):
    with pytest.raises(CommandError, match=r"gone\.gonepage"):
        call_command(
            "remove_stale_contenttypes", interactive=False, include_stale_apps=True
        )
    left.refresh_from_db()
    assert left.content_type.model == "gonepage"


def test_stale_types_without_pages_are_removed_as_ever(db):
    ContentType.objects.create(app_label="gone", model="gonething")
    call_command(
        "remove_stale_contenttypes",
        interactive=False,
        include_stale_apps=True,
        verbosity=0,
    )
    assert not ContentType.objects.filter(model="gonething").exists()
