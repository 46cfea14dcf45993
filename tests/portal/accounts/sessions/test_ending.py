from django.conf import settings
from django.contrib.auth.models import Group
from django.contrib.sessions.backends.base import UpdateError
from django.test import Client
from django.urls import reverse

import pytest

from portal.accounts.models import StaffSession, User
from portal.accounts.sessions.selectors import open_sessions
from portal.accounts.sessions.services import end_sessions
from tests.portal.accounts.factories import UserFactory, group_of

pytestmark = pytest.mark.django_db
PASSWORD = "a safe password"
NEW = {"password1": "another safe one", "password2": "another safe one"}


@pytest.fixture
def boss(client):
    user = UserFactory(name="The Boss", role="administrator")
    client.force_login(user)
    return user


def signed_in(user):
    browser = Client()
    browser.force_login(user)
    assert browser.get("/admin/").status_code == 200
    return browser


def is_out(browser):
    return browser.get("/admin/").url == "/accounts/login/?next=/admin/"


def edit(client, user, **fields):
    data = {"email": user.email, "name": user.name, "is_active": "on", **fields}
    data = {name: value for name, value in data.items() if value is not None}
    return client.post(reverse("wagtailusers_users:edit", args=[user.pk]), data)


def test_a_session_knows_whose_it_is_and_nothing_of_the_device(boss):
    row = StaffSession.objects.get()
    assert row.user == boss
    kept = str(row.get_decoded())
    assert "127.0.0.1" not in kept
    assert {field.name for field in StaffSession._meta.fields} == {
        "session_key",
        "session_data",
        "expire_date",
        "user",
    }


@pytest.mark.parametrize(
    "path", ["/en/", "/admin/", "/accounts/login/", "/sitemap.xml"]
)
@pytest.mark.parametrize(
    "key", ['"abcdefgh\\000ijkl"', "ABCDEFGHIJKL", "' or 1=1 --", "é" * 12, "a" * 5000]
)
def test_a_cookie_that_we_never_gave_is_no_session(client, key, path):
    cookie = f"{settings.SESSION_COOKIE_NAME}={key}"
    response = client.get(path, headers={"cookie": cookie})
    assert response.status_code in (200, 302, 404)
    assert not response.wsgi_request.user.is_authenticated


def test_the_row_still_knows_the_person_when_the_key_changes(client):
    user = UserFactory(role="editor")
    client.force_login(user)
    client.post("/accounts/password/change/", {"oldpassword": PASSWORD, **NEW})
    assert list(StaffSession.objects.values_list("user", flat=True)) == [user.pk]


def test_who_is_deactivated_is_out_everywhere_at_the_next_request(client, boss):
    ana = UserFactory(role="editor")
    desk, phone = signed_in(ana), signed_in(ana)
    edit(client, ana, is_active=None)
    assert not StaffSession.objects.filter(user=ana).exists()
    assert is_out(desk)
    assert is_out(phone)


def test_who_is_opened_again_has_no_old_session(client, boss):
    ana = UserFactory(role="editor")
    desk = signed_in(ana)
    edit(client, ana, is_active=None)
    edit(client, ana)
    assert User.objects.get(pk=ana.pk).is_active
    assert is_out(desk)


def test_closing_many_accounts_ends_their_sessions(client, boss):
    ana = UserFactory(role="editor")
    desk = signed_in(ana)
    close = reverse(
        "wagtail_bulk_action", args=["portal_accounts", "user", "set_active_state"]
    )
    client.post(f"{close}?id={ana.pk}", {"mark_as_active": "False"})
    assert not StaffSession.objects.filter(user=ana).exists()
    assert is_out(desk)


def test_deleting_a_person_ends_the_sessions(client, boss):
    ana = UserFactory(role="editor")
    desk = signed_in(ana)
    client.post(reverse("wagtailusers_users:delete", args=[ana.pk]))
    assert not StaffSession.objects.exclude(user=boss).exists()
    assert is_out(desk)


def test_a_session_that_was_ended_is_not_written_back_by_a_late_request(client):
    user = UserFactory(role="editor")
    client.force_login(user)
    late = client.session
    late["something"] = "else"
    end_sessions(user=user, by=user)
    with pytest.raises(UpdateError):
        late.save()
    assert not StaffSession.objects.exists()


def test_a_new_password_signs_out_everywhere_else(client):
    user = UserFactory(role="editor")
    client.force_login(user)
    phone = signed_in(user)
    client.post("/accounts/password/change/", {"oldpassword": PASSWORD, **NEW})
    assert client.get("/admin/").status_code == 200
    assert is_out(phone)
    assert StaffSession.objects.count() == 1


def test_without_the_rows_being_deleted_a_new_password_ends_sessions_too(client):
    user = UserFactory(role="editor")
    phone = signed_in(user)
    user.set_password("another safe one")
    user.save()
    assert is_out(phone)


def test_a_password_that_an_administrator_sets_ends_all_sessions(client, boss):
    ana = UserFactory(role="editor")
    desk = signed_in(ana)
    edit(client, ana, **NEW)
    assert User.objects.get(pk=ana.pk).check_password("another safe one")
    assert not StaffSession.objects.filter(user=ana).exists()
    assert is_out(desk)


def test_a_change_of_roles_holds_at_the_next_request(client, boss):
    ana = UserFactory(role="editor")
    desk = signed_in(ana)
    report = reverse("portal_security_log")
    assert desk.get(report).status_code == 302
    edit(client, ana, groups=[group_of("administrator").pk])
    assert desk.get(report).status_code == 200
    edit(client, ana)
    assert desk.get("/admin/").status_code == 302
    assert not Group.objects.filter(user=ana).exists()


def test_a_person_sees_the_places_and_signs_out_everywhere_else(client):
    user = UserFactory(role="editor")
    client.force_login(user)
    phone = signed_in(user)
    own = client.get(reverse("wagtailadmin_account")).text
    assert "You are signed in in 2 places." in own
    address = reverse("portal_sign_out_elsewhere")
    assert f'formaction="{address}"' in own
    assert client.get(address).status_code == 405
    response = client.post(address, follow=True)
    assert "You are signed out in 1 other place." in response.text
    assert "You are signed in in 1 place." in response.text
    assert is_out(phone)
    assert len(open_sessions(user)) == 1


def test_signing_out_elsewhere_needs_the_token_of_the_form():
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(UserFactory(role="editor"))
    assert browser.post(reverse("portal_sign_out_elsewhere")).status_code == 403
