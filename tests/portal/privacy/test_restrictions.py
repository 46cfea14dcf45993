"""What is not for everybody is shown to nobody else, nowhere."""

from django.core.exceptions import PermissionDenied
from django.test import Client, RequestFactory
from django.urls import resolve, reverse
from django.utils import timezone

from wagtail import hooks
from wagtail.models import PageViewRestriction
from wagtail.rich_text import expand_db_html, features

import pytest

from home.models import TopicPage
from portal.blocks.cards import cards_for_reader
from portal.menus.models import MenuItem
from portal.menus.selectors import menus
from tests.portal.accounts.factories import UserFactory
from tests.portal.languages import conftest as languages
from tests.portal.languages.small_site import add, translate

small_site = languages.small_site
home = languages.home
_nothing_cached = languages._nothing_cached

WORDS = "Only for the council"


@pytest.fixture
def closed(small_site):
    page = small_site.housing
    page.title = page.draft_title = WORDS
    page.save()
    return page


def restrict(page, kind=PageViewRestriction.LOGIN) -> PageViewRestriction:
    return PageViewRestriction.objects.create(
        page=page, restriction_type=kind, password="open sesame"
    )


@pytest.mark.parametrize("path", ["/en/", "/es/", "/ar/", "/en/feed/", "/sitemap.xml"])
def test_a_restricted_page_is_named_nowhere(small_site, closed, path):
    MenuItem.objects.create(menu=MenuItem.Menu.MAIN, page=closed)
    restrict(closed)
    text = Client().get(path).content.decode()
    assert WORDS not in text
    assert "Vivienda" not in text
    assert "/housing/" not in text
    assert all(not links for links in menus("en").values())
    assert cards_for_reader([closed]) == []


@pytest.mark.parametrize("path", ["/en/", "/ar/", "/en/feed/", "/sitemap.xml"])
@pytest.mark.parametrize("above", [False, True])
def test_an_alias_of_a_restricted_page_is_named_nowhere_either(
    small_site, closed, path, above
):
    closed.last_published_at = closed.first_published_at = timezone.now()
    closed.save()
    alias = closed.create_alias(parent=small_site.home, update_slug="also-housing")
    child = add(alias, "inside", kind=TopicPage)
    shown = child if above else alias
    MenuItem.objects.create(menu=MenuItem.Menu.MAIN, page=shown)
    restrict(closed)
    assert Client().get("/en/also-housing/").status_code == 302
    assert Client().get("/en/also-housing/inside/").status_code == 302
    text = Client().get(path).content.decode()
    assert WORDS not in text
    assert "also-housing" not in text
    assert all(not links for links in menus("en").values())
    assert cards_for_reader([shown]) == []


@pytest.mark.parametrize("path", ["/en/housing/", "/es/housing/", "/ar/housing/rent/"])
def test_strangers_are_led_to_the_sign_in_and_nothing_is_kept(small_site, closed, path):
    translate(small_site.rent, "ar", title="إيجار")
    restrict(closed)
    response = Client().get(path)
    assert response.status_code == 302
    assert response["Location"].startswith(reverse("account_login"))
    assert "no-store" in response["Cache-Control"]
    assert "private" in response["Cache-Control"]
    assert not response.cookies


def test_a_member_reads_it_and_no_cache_keeps_it(small_site, closed):
    restrict(closed)
    member = Client()
    member.force_login(UserFactory())
    response = member.get("/en/housing/")
    assert WORDS in response.content.decode()
    assert "no-store" in response["Cache-Control"]
    assert "private" in response["Cache-Control"]
    assert Client().get("/en/housing/").status_code == 302


@pytest.mark.parametrize("path", ["/en/housing/", "/en/housing/rent/", "/es/housing/"])
def test_an_old_shared_password_opens_no_form_and_sets_no_cookie(
    small_site, closed, path
):
    restrict(closed, PageViewRestriction.PASSWORD)
    response = Client().get(path)
    assert response.status_code == 302
    assert not response.cookies
    member = Client()
    member.force_login(UserFactory(is_superuser=True))
    assert member.get(path).status_code == 403


def test_staff_without_a_right_to_it_are_told_so():
    request = RequestFactory().get("/en/")
    request.user = UserFactory.build()
    row = PageViewRestriction(restriction_type=PageViewRestriction.PASSWORD)
    from portal.privacy.wagtail_hooks import closed as door

    with pytest.raises(PermissionDenied):
        door([row], request)
    assert door([], request) is None


@pytest.mark.parametrize(
    "path",
    [
        "/admin/embeds/chooser/",
        "/admin/embeds/chooser/upload/",
        "/admin/test404/",
        "/admin/failwhale/",
        "/documents/authenticate_with_password/1/",
    ],
)
@pytest.mark.django_db
def test_what_wagtail_offers_unasked_is_not_there(path):
    staff = Client()
    staff.force_login(UserFactory(is_superuser=True))
    for browser in (Client(), staff):
        assert browser.get(path).status_code == 404
        assert browser.post(path).status_code == 404
    assert resolve(path).func.__name__ == "nowhere"


@pytest.mark.django_db
def test_a_text_can_hold_no_content_of_other_hosts():
    hooks.get_hooks("register_rich_text_features")
    assert "embed" not in features.get_default_features()
    stored = '<embed embedtype="media" url="https://www.youtube.com/watch?v=x"/>'
    assert "youtube" not in expand_db_html(f"<p>a</p>{stored}")
