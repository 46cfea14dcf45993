"""While a module is being prepared, staff look at it under a banner, nobody else."""

from django.contrib.auth.models import Permission
from django.test import Client
from django.utils.translation import get_language

from wagtail.users.models import UserProfile

import pytest

from portal.page_cache.keeping import is_a_visitors
from portal.plugin_core import preview
from tests.portal.accounts.factories import UserFactory

BANNER = "Only staff see this page: the module Things is being prepared."
MARK = "Only staff see this part: the module Things is being prepared."
PAGES = ("/en/of-it/", "/en/with-block/")


def somebody(*rights: str) -> Client:
    person = UserFactory()
    person.user_permissions.set(Permission.objects.filter(codename__in=rights))
    client = Client()
    client.force_login(person)
    return client


@pytest.fixture(autouse=True)
def _preparing(world):
    world.switch("preparing")


@pytest.mark.parametrize("right", ["manage_modules", "change_thing"])
def test_those_who_switch_or_fill_it_see_its_pages_under_a_banner(right):
    html = somebody(right).get("/en/of-it/").content.decode()
    assert "Of it" in html
    assert BANNER in html


def test_its_views_are_seen_too():
    assert somebody("change_thing").get("/en/things/").status_code == 200


def test_nobody_else_finds_them(client):
    for visitor in (client, somebody("access_admin")):
        assert visitor.get("/en/of-it/").status_code == 404
        assert visitor.get("/en/things/").status_code == 404


def test_the_banner_speaks_the_language_of_the_member_of_staff(monkeypatch):
    in_arabic = {"ar": "للموظفين فقط: %(module)s"}
    monkeypatch.setattr(
        preview, "gettext", lambda words: in_arabic.get(get_language(), words)
    )
    client = somebody("manage_modules")
    person = client.get("/en/of-it/").wsgi_request.user
    UserProfile.objects.create(user=person, preferred_language="ar")
    html = client.get("/en/of-it/").content.decode()
    assert '<div class="notice module-preview" role="note" lang="ar" dir="rtl">' in html
    assert "للموظفين فقط: Things" in html


def test_words_that_lack_in_it_are_marked_as_english():
    client = somebody("manage_modules")
    person = client.get("/en/of-it/").wsgi_request.user
    UserProfile.objects.create(user=person, preferred_language="so")
    html = client.get("/en/of-it/").content.decode()
    assert '<div class="notice module-preview" role="note" lang="en" dir="ltr">' in html


def test_a_block_on_another_page_is_marked_and_the_page_has_no_banner(client):
    html = somebody("manage_modules").get("/en/with-block/").content.decode()
    assert "a word of the plugin" in html
    assert MARK in html
    assert BANNER not in html
    assert "a word of the plugin" not in client.get("/en/with-block/").content.decode()


def test_no_banner_and_no_mark_stand_when_it_is_on(world):
    world.switch("on")
    for address in PAGES:
        html = somebody("manage_modules").get(address).content.decode()
        assert BANNER not in html
        assert MARK not in html


def test_what_staff_see_is_never_kept_for_visitors():
    request = somebody("manage_modules").get("/en/of-it/").wsgi_request
    assert not is_a_visitors(request)
