"""The Languages screen: who may use it, what it says and does."""

from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import pytest

from portal.accounts.models import User
from portal.languages.declared import DECLARED
from portal.languages.selectors import live_languages
from portal.languages.services import make_live, retire
from tests.portal.languages.small_site import add, translate

SCREEN = "/admin/languages/"


@pytest.fixture
def staff(db) -> Client:
    """Signed in, and allowed to change languages and nothing else."""
    user = User.objects.create_user(email="lena@example.org", password=None)
    user.user_permissions.set(
        Permission.objects.filter(codename__in=["access_admin", "change_language"])
    )
    client = Client()
    client.force_login(user)
    return client


def test_staff_without_the_permission_are_kept_out(small_site, staff):
    user = User.objects.get()
    user.user_permissions.set(Permission.objects.filter(codename="access_admin"))
    for address in (SCREEN, f"{SCREEN}so/live/"):
        assert staff.get(address).status_code == 302
        assert staff.post(address).status_code == 302
    assert staff.post(f"{SCREEN}es/move/", {"up": "1"}).status_code == 302
    assert live_languages() == ("en", "es", "ar")
    assert SCREEN not in staff.get("/admin/").content.decode()


def test_a_visitor_is_asked_to_sign_in(small_site, client):
    assert client.get(SCREEN).headers["Location"].startswith("/accounts/login/")


def test_every_declared_language_is_on_the_screen(small_site, staff):
    retire(code="es")
    rows = staff.get(SCREEN).context["rows"]
    shown = [row.language.code for row in (*rows.live, *rows.retired, *rows.off)]
    assert sorted(shown) == sorted(DECLARED)
    assert [row.language.code for row in rows.retired] == ["es"]


def test_it_tells_how_much_is_translated(small_site, staff):
    rows = staff.get(SCREEN).context["rows"]
    assert [(row.language.code, row.pages) for row in rows.live] == [
        ("en", 3),
        ("es", 2),
        ("ar", 1),
    ]
    assert rows.pages == 3


def test_a_language_is_found_by_any_of_its_names(small_site, staff):
    for name, code in (("somal", "so"), ("Soomaali", "so"), ("پښتو", "ps")):
        rows = staff.get(SCREEN, {"q": name}).context["rows"]
        assert [row.language.code for row in rows.off] == [code]
    assert staff.get(SCREEN, {"q": "<b>none"}).status_code == 200


def test_it_speaks_the_language_of_the_member_of_staff(small_site, staff):
    staff.get(SCREEN)
    answer = staff.get(SCREEN, headers={"Accept-Language": "es"})
    assert "somalí" in answer.content.decode()


def test_before_a_change_staff_read_what_visitors_will_see(small_site, staff):
    html = staff.get(f"{SCREEN}es/retire/").content.decode()
    assert "Old links and printed codes still work" in html
    html = staff.get(f"{SCREEN}es/off/").content.decode()
    assert "Old links and printed codes stop working" in html
    html = staff.get(f"{SCREEN}so/live/").content.decode()
    assert "in the list of languages on every page" in html
    assert live_languages() == ("en", "es", "ar")


def test_staff_make_retire_and_switch_off(small_site, staff, client):
    for action, status in (("live", 200), ("retire", 302), ("off", 404)):
        answer = staff.post(f"{SCREEN}so/{action}/")
        assert answer.headers["Location"] == SCREEN
        assert client.get("/so/").status_code == status


def test_the_source_language_stays(small_site, staff):
    html = staff.get(f"{SCREEN}en/off/").content.decode()
    assert "stays live" in html
    answer = staff.post(f"{SCREEN}en/off/", follow=True)
    assert "stays live" in answer.content.decode()
    assert "en" in live_languages()


def test_staff_order_the_languages(small_site, staff):
    answer = staff.post(f"{SCREEN}ar/move/", {"up": "1"})
    assert answer.headers["Location"] == f"{SCREEN}#language-ar"
    assert live_languages() == ("en", "ar", "es")
    staff.post(f"{SCREEN}en/move/", {"down": "1"})
    assert live_languages() == ("ar", "en", "es")


@pytest.mark.parametrize("path", ["tlh/live/", "so/burn/", "so/move/", "SO/live/"])
def test_what_does_not_exist_is_refused(path, small_site, staff):
    assert staff.get(f"{SCREEN}{path}").status_code in {404, 405}


def test_a_language_that_is_off_cannot_be_moved(small_site, staff):
    answer = staff.post(f"{SCREEN}so/move/", {"up": "1"}, follow=True)
    assert "Only a live language" in answer.content.decode()


def test_the_list_costs_the_same_for_many_languages_and_pages(small_site, staff):
    address = reverse("portal_languages")
    staff.get(address)
    with CaptureQueriesContext(connection) as few:
        staff.get(address)
    for code in ("so", "prs", "vi", "uk", "my"):
        make_live(code=code)
    for number in range(10):
        translate(add(small_site.housing, f"page-{number}"), "es", title=f"P{number}")
    with CaptureQueriesContext(connection) as many:
        staff.get(address)
    assert len(many) == len(few) <= 40


def test_changes_are_in_the_site_history(small_site, staff, admin_client):
    staff.post(f"{SCREEN}so/live/")
    html = admin_client.get("/admin/reports/site-history/").content.decode()
    assert "Made the language live" in html
