"""While maintenance is on, visitors read why, and staff go on working."""

from django.contrib.auth.models import Permission
from django.db import OperationalError, connection
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import reverse

from wagtail.models import ModelLogEntry

import pytest

from portal.accounts.models import User
from portal.operations.maintenance import MaintenanceMiddleware
from portal.operations.models import MaintenanceMode
from portal.operations.selectors import maintenance_is_on
from portal.operations.services import set_maintenance

SCREEN = "portal_maintenance"


@pytest.fixture
def answer():
    """The answer of the middleware alone, standing before an open portal."""
    middleware = MaintenanceMiddleware(lambda request: HttpResponse("the portal"))

    def ask(path="/en/", cookies=None, **headers) -> HttpResponse:
        request = RequestFactory().get(path, headers=headers)
        request.COOKIES.update(cookies or {})
        return middleware(request)

    return ask


@pytest.fixture
def without_database(db):
    def fail(execute, sql, params, many, context):
        raise OperationalError("the server closed the connection")

    with connection.execute_wrapper(fail):
        yield


@pytest.fixture
def administrator(db):
    return User.objects.create_superuser("ada@city.example", "a long pass phrase")


def signed_in(client, user) -> dict[str, str]:
    client.force_login(user)
    return {name: cookie.value for name, cookie in client.cookies.items()}


def member_of_staff(*permissions: str) -> User:
    user = User.objects.create_user("editor@city.example", "a long pass phrase")
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    return user


@pytest.mark.django_db
def test_visitors_are_served_while_maintenance_is_off(answer):
    assert answer().content == b"the portal"
    set_maintenance(is_on=True)
    set_maintenance(is_on=False)
    assert answer().content == b"the portal"


@pytest.mark.django_db
def test_visitors_read_when_to_come_back(answer):
    set_maintenance(is_on=True)
    response = answer("/en/housing/")
    assert response.status_code == 503
    assert int(response["Retry-After"]) > 0
    assert "no-store" in response["Cache-Control"]
    assert b"come back" in response.content
    assert not response.cookies


@pytest.mark.parametrize(
    ("path", "wanted", "language"),
    [
        ("/es/casa/", "ar", "es"),
        ("/", "ar,en;q=0.5", "ar"),
        ("/ar/", "", "ar"),
        ("/sw/", "es-MX,en;q=0.5", "es"),
        ("/sw/", "sw", "en"),
        ("/so/", "es-MX,en;q=0.5", "so"),
        ("/", "", "en"),
    ],
)
def test_the_page_is_in_the_readers_language(answer, settings, path, wanted, language):
    settings.MAINTENANCE = True
    response = answer(path, **{"Accept-Language": wanted})
    assert response["Content-Language"] == language
    assert f'<html lang="{language}"' in response.text
    assert ('dir="rtl"' in response.text) == (language == "ar")


def test_the_switch_of_the_server_needs_no_database(answer, settings):
    """Without the ``db`` fixture any query fails this test."""
    settings.MAINTENANCE = True
    assert answer().status_code == 503


def test_a_session_that_cannot_be_read_is_a_visitors(
    answer, settings, without_database
):
    settings.MAINTENANCE = True
    response = answer(cookies={settings.SESSION_COOKIE_NAME: "x"})
    assert response.status_code == 503


def test_a_database_that_is_down_does_not_start_maintenance(answer, without_database):
    assert answer().content == b"the portal"


@pytest.mark.parametrize(
    "path", ["/admin/", "/accounts/login/", "/health/live", "/static/theme/x.css"]
)
def test_staff_can_sign_in_and_probes_go_on(answer, settings, path):
    settings.MAINTENANCE = True
    assert answer(path).content == b"the portal"


@pytest.mark.django_db
def test_staff_who_are_signed_in_see_the_portal(client, answer, settings):
    settings.MAINTENANCE = True
    user = member_of_staff()
    cookies = signed_in(client, user)
    assert answer(cookies=cookies).content == b"the portal"
    user.is_active = False
    user.save()
    assert answer(cookies=cookies).status_code == 503


def test_a_made_up_session_does_not_open_the_portal(db, answer, settings):
    settings.MAINTENANCE = True
    cookies = {settings.SESSION_COOKIE_NAME: "made-up"}
    assert answer(cookies=cookies).status_code == 503


@pytest.mark.django_db
def test_an_open_portal_pays_one_query(answer, django_assert_num_queries):
    with django_assert_num_queries(1):
        answer()


def test_an_administrator_switches_it_on_and_off_and_the_log_tells(
    client, administrator
):
    client.force_login(administrator)
    response = client.post(reverse(SCREEN), {"is_on": "on"}, follow=True)
    assert "Visitors now see the maintenance page." in response.text
    assert maintenance_is_on()
    client.post(reverse(SCREEN), {})
    assert not maintenance_is_on()
    entries = ModelLogEntry.objects.get_for_model(MaintenanceMode)
    entries = entries.filter(user=administrator)
    assert [entry.message for entry in entries.order_by("pk")] == [
        "Switched the maintenance page on",
        "Switched the maintenance page off",
    ]


def test_switching_on_what_is_on_writes_no_log(administrator):
    set_maintenance(is_on=True, user=administrator)
    set_maintenance(is_on=True, user=administrator)
    assert ModelLogEntry.objects.count() == 1


def test_the_screen_says_when_the_server_forces_it(client, administrator, settings):
    client.force_login(administrator)
    assert "Visitors see the portal now." in client.get(reverse(SCREEN)).text
    settings.MAINTENANCE = True
    assert "PORTAL_MAINTENANCE" in client.get(reverse(SCREEN)).text


@pytest.mark.django_db
def test_only_those_with_the_permission_find_the_screen(client):
    client.force_login(member_of_staff("access_admin"))
    assert client.get(reverse(SCREEN)).status_code == 302
    assert client.post(reverse(SCREEN), {"is_on": "on"}).status_code == 302
    assert not maintenance_is_on()
    assert reverse(SCREEN) not in client.get(reverse("wagtailadmin_home")).text


@pytest.mark.django_db
def test_the_permission_is_enough(client):
    client.force_login(member_of_staff("access_admin", "change_maintenancemode"))
    assert client.get(reverse(SCREEN)).status_code == 200
    assert reverse(SCREEN) in client.get(reverse("wagtailadmin_home")).text
