import time

from django.test import Client
from django.urls import reverse

from wagtail.models import ModelLogEntry, Page

import pytest

from portal.accounts.models import StaffSession
from portal.accounts.sessions import clock
from portal.accounts.sessions.checks import check_times
from portal.accounts.sessions.selectors import open_sessions
from tests.portal.accounts.factories import UserFactory

pytestmark = pytest.mark.django_db
MINUTE = 60
TYPED = {
    "title": "Typed",
    "slug": "typed",
    "body-count": "0",
    "comments-TOTAL_FORMS": "0",
    "comments-INITIAL_FORMS": "0",
}
GOES_TO = {
    "HTTP_ACCEPT": "text/html,application/xhtml+xml",
    "HTTP_SEC_FETCH_MODE": "navigate",
    "HTTP_SEC_FETCH_DEST": "document",
}
OLD_BROWSER = {"HTTP_ACCEPT": "text/html,application/xhtml+xml"}
BY_SCRIPT = {"HTTP_SEC_FETCH_MODE": "cors", "HTTP_SEC_FETCH_DEST": "empty"}
FRAME = {**GOES_TO, "HTTP_SEC_FETCH_DEST": "iframe"}


@pytest.fixture
def passes(monkeypatch):
    """Lets the session's clock go on by so many minutes."""
    now = [time.time()]
    monkeypatch.setattr(clock.time, "time", lambda: now[0])

    def _pass(minutes):
        now[0] += minutes * MINUTE

    return _pass


@pytest.fixture
def user(client, passes):
    user = UserFactory(role="editor")
    client.force_login(user)
    return user


def is_in(client):
    return client.get("/admin/", **GOES_TO).status_code == 200


def page_at_work():
    page = Page.objects.filter(depth=2).first()
    args = ["wagtailcore", "page", page.pk, 1]
    return {
        "ping": reverse("wagtailadmin_editing_sessions:ping", args=args),
        "edit": reverse("wagtailadmin_pages:edit", args=[page.pk]),
        "preview": reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk]),
    }


def test_who_works_stays_signed_in(client, user, passes):
    for _ in range(5):
        passes(29)
        assert is_in(client)


def test_who_is_away_is_signed_out_and_led_back(client, user, passes):
    passes(31)
    response = client.get("/admin/pages/?q=x", **GOES_TO)
    assert response.url == "/accounts/login/?next=/admin/pages/%3Fq%3Dx"
    assert not StaffSession.objects.exists()
    assert ModelLogEntry.objects.filter(action="portal_accounts.timed_out").count() == 1


def test_after_so_many_hours_everyone_is_signed_out(client, user, passes):
    for _ in range(12 * 3 - 1):
        passes(20)
        assert is_in(client)
    passes(20)
    assert not is_in(client)


@pytest.mark.parametrize("headers", [BY_SCRIPT, {"HTTP_ACCEPT": "application/json"}])
def test_what_an_open_editor_does_by_itself_does_not_count(
    client, user, passes, headers
):
    at = page_at_work()
    for _ in range(4):
        passes(8)
        client.post(
            at["ping"], **{**headers, "HTTP_X_REQUESTED_WITH": "XMLHttpRequest"}
        )
        client.post(at["edit"], TYPED, **{**headers, "HTTP_ACCEPT": "application/json"})
        client.post(at["preview"], TYPED, **headers)
    assert not is_in(client)


@pytest.mark.parametrize(
    ("query", "headers"), [("", FRAME), ("?in_preview_panel=true", OLD_BROWSER)]
)
def test_a_preview_that_is_drawn_anew_does_not_count(
    client, user, passes, query, headers
):
    for _ in range(4):
        passes(8)
        client.get(page_at_work()["preview"] + query, **headers)
    assert not is_in(client)


def test_going_to_a_page_counts_in_browsers_that_say_little(client, user, passes):
    for _ in range(4):
        passes(20)
        assert client.get("/admin/", **OLD_BROWSER).status_code == 200


def test_typing_inside_a_page_counts_and_asking_does_not(client, user, passes):
    address = reverse("portal_still_here")
    passes(20)
    left = client.get(address, **BY_SCRIPT).json()
    assert left == {"seconds": 10 * MINUTE, "can_stay": True}
    assert client.post(address, **BY_SCRIPT).json()["seconds"] == 30 * MINUTE
    passes(29)
    client.get(address, **BY_SCRIPT)
    passes(2)
    assert client.get(address, **BY_SCRIPT).status_code == 403


def test_near_the_last_hour_typing_does_not_help_and_says_so(client, user, passes):
    for _ in range(12 * 3 - 1):
        passes(20)
        client.post(reverse("portal_still_here"), **BY_SCRIPT)
    passes(19)
    left = client.post(reverse("portal_still_here"), **BY_SCRIPT).json()
    assert left == {"seconds": MINUTE, "can_stay": False}


def test_nobody_keeps_another_persons_session_alive_from_elsewhere(user):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(user)
    assert browser.post(reverse("portal_still_here"), **BY_SCRIPT).status_code == 403


@pytest.mark.parametrize("name", ["ping", "edit", "preview"])
def test_scripts_read_that_they_are_signed_out(client, user, passes, name):
    address = page_at_work()[name]
    passes(31)
    for _ in range(2):
        response = client.post(address, {}, **BY_SCRIPT)
        assert response.status_code == 403
        assert response.json()["error_message"].startswith("You are signed out")


def test_input_is_written_down_once_a_minute(
    client, user, passes, django_assert_num_queries
):
    client.post(reverse("portal_still_here"), **BY_SCRIPT)
    passes(0.5)
    before = StaffSession.objects.get().session_data
    client.post(reverse("portal_still_here"), **BY_SCRIPT)
    assert StaffSession.objects.get().session_data == before


def test_visitors_get_no_session_and_cost_no_look(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get(reverse("portal_still_here"), **BY_SCRIPT)
    assert response.status_code == 403
    assert not response.cookies
    client.get("/en/", **GOES_TO)
    assert not StaffSession.objects.exists()


def test_a_session_that_no_sign_in_began_is_no_session(client, user):
    session = client.session
    del session[clock.SEEN]
    session.save()
    assert not is_in(client)


def test_places_where_the_time_is_over_do_not_count(client, user, passes):
    passes(31)
    assert open_sessions(user) == []


@pytest.mark.parametrize("name", ["SESSION_IDLE_MINUTES", "SESSION_HOURS"])
def test_times_by_which_nobody_could_work_are_refused(settings, name):
    assert not check_times()
    setattr(settings, name, 0)
    assert [found.id for found in check_times()] == ["portal_accounts.E001"]


def test_every_screen_of_the_staff_area_carries_the_warning(client, user):
    text = client.get("/admin/").text
    assert "Stay signed in" in text
    assert "You will be signed out in 2 minutes." in text
    assert "still-here.js" in text
