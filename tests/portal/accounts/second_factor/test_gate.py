"""The admin's door: who still owes a second factor does not pass."""

from urllib.parse import parse_qs, urlsplit

from django.contrib.auth.models import Group, Permission
from django.urls import reverse

import pytest
from allauth.mfa.models import Authenticator

from portal.accounts.second_factor.selectors import (
    RIGHTS_OVER_PEOPLE,
    second_factors,
)
from portal.accounts.second_factor.setting_checks import who_must_have_a_second_factor
from tests.portal.accounts.factories import UserFactory
from tests.portal.accounts.second_factor.steps import (
    PASSWORD,
    code_of,
    give_app,
    give_password,
    is_signed_in,
    show_password_again,
    sign_in,
)

pytestmark = pytest.mark.django_db

ADMIN = [
    "/admin/",
    "/admin/account/",
    "/admin/pages/",
    "/admin/users/",
    "/admin/no-such-page/",
    "/admin/api/main/pages/",
]


@pytest.fixture(autouse=True)
def _as_in_production(settings):
    settings.PORTAL_SECOND_FACTOR = "administrators"


@pytest.fixture
def administrator(db):
    return UserFactory(role="administrator")


def leads_to(response):
    return urlsplit(response.url).path


@pytest.mark.parametrize("address", ADMIN)
@pytest.mark.parametrize("method", ["get", "post", "put", "delete"])
def test_an_administrator_without_one_can_only_set_it_up(
    client, administrator, address, method
):
    sign_in(client, administrator)
    response = getattr(client, method)(address)
    assert response.status_code == 302
    assert leads_to(response) == reverse("mfa_index")
    page = client.get(response.url)
    assert "Your work here needs a second step" in page.text


@pytest.mark.parametrize(
    "header", [{"x-requested-with": "XMLHttpRequest"}, {"sec-fetch-mode": "cors"}]
)
def test_a_script_in_an_open_page_is_refused(client, administrator, header):
    sign_in(client, administrator)
    for method in (client.get, client.post):
        assert method("/admin/pages/", headers=header).status_code == 403


def test_a_superuser_without_one_can_only_set_it_up(client):
    sign_in(client, UserFactory(is_superuser=True))
    assert leads_to(client.get("/admin/")) == reverse("mfa_index")


@pytest.mark.parametrize("right", RIGHTS_OVER_PEOPLE)
def test_who_could_make_administrators_counts_as_one(client, right):
    user = UserFactory(role="editor")
    app, codename = right.split(".")
    helpers = Group.objects.create(name="Helpers of the administrator")
    helpers.permissions.add(
        Permission.objects.get(content_type__app_label=app, codename=codename)
    )
    user.groups.add(helpers)
    sign_in(client, user)
    assert leads_to(client.get("/admin/")) == reverse("mfa_index")


def test_an_editor_needs_none_unless_the_city_wants_it_of_everyone(client, settings):
    sign_in(client, UserFactory(role="editor"))
    assert client.get("/admin/account/").status_code == 200
    settings.PORTAL_SECOND_FACTOR = "everyone"
    assert leads_to(client.get("/admin/account/")) == reverse("mfa_index")
    settings.PORTAL_SECOND_FACTOR = "nobody"
    assert client.get("/admin/account/").status_code == 200


def test_a_word_that_means_nothing_asks_it_of_everyone(client, settings):
    settings.PORTAL_SECOND_FACTOR = "nobdy"
    sign_in(client, UserFactory(role="editor"))
    assert leads_to(client.get("/admin/")) == reverse("mfa_index")


@pytest.mark.parametrize(
    ("word", "errors"),
    [("administrators", 0), ("everyone", 0), ("nobody", 0), ("nobdy", 1)],
)
def test_a_word_that_means_nothing_is_told_at_the_start(settings, word, errors):
    settings.PORTAL_SECOND_FACTOR = word
    assert len(who_must_have_a_second_factor()) == errors


def test_signing_out_and_the_public_pages_stay_open(client, administrator):
    sign_in(client, administrator)
    assert client.get(reverse("account_logout")).status_code == 200
    assert client.get(reverse("account_change_password")).status_code == 200
    client.post("/admin/logout/")
    assert not is_signed_in(client)


def test_an_app_is_set_up_in_one_go_and_opens_the_admin(client, administrator):
    """Right after the password; nothing is asked twice."""
    sign_in(client, administrator)
    page = client.get(reverse("mfa_activate_totp"))
    code = code_of(page.context["form"].secret)
    done = client.post(reverse("mfa_activate_totp"), {"code": code})
    assert done.url == reverse("mfa_view_recovery_codes")
    codes = client.get(done.url)
    assert len(codes.context["unused_codes"]) == 10
    assert client.get("/admin/account/").status_code == 200


def test_a_session_that_is_older_than_the_second_factor_is_asked_for_it(client):
    user = UserFactory(role="editor")
    sign_in(client, user)
    secret = give_app(user)
    asked = client.get("/admin/pages/")
    assert leads_to(asked) == reverse("mfa_reauthenticate")
    assert parse_qs(urlsplit(asked.url).query)["next"] == ["/admin/pages/"]
    shown = client.post(asked.url, {"code": code_of(secret), "next": "/admin/pages/"})
    assert shown.url == "/admin/pages/"
    assert client.get("/admin/account/").status_code == 200


@pytest.mark.parametrize("setting", ["nobody", "administrators", "everyone"])
def test_a_password_alone_does_not_take_a_second_factor_away(client, settings, setting):
    settings.PORTAL_SECOND_FACTOR = setting
    user = UserFactory(role="editor")
    sign_in(client, user)
    give_app(user)
    show_password_again(client)
    for name in ("mfa_deactivate_totp", "mfa_add_webauthn", "account_change_password"):
        for method in (client.get, client.post):
            response = method(reverse(name), {"oldpassword": PASSWORD})
            assert leads_to(response) == reverse("mfa_reauthenticate"), name
    assert second_factors(user)


def test_who_lost_it_to_an_administrator_sets_up_a_new_one(client, administrator):
    secret = give_app(administrator)
    sign_in(client, administrator, secret)
    assert client.get("/admin/account/").status_code == 200
    Authenticator.objects.all().delete()
    assert leads_to(client.get("/admin/account/")) == reverse("mfa_index")


def test_a_page_costs_one_query_more_for_who_owes_nothing(
    client, administrator, django_assert_max_num_queries
):
    secret = give_app(administrator)
    sign_in(client, administrator, secret)
    client.get("/admin/account/")
    with django_assert_max_num_queries(40) as counted:
        client.get("/admin/account/")
    asked = [q["sql"] for q in counted.captured_queries if "mfa_authent" in q["sql"]]
    # the door asks once; the account screen says what the person has
    assert len(asked) <= 2


def test_the_account_screen_says_what_one_has_and_leads_on(client):
    user = UserFactory(role="editor")
    sign_in(client, user)
    text = client.get("/admin/account/").text
    assert reverse("mfa_index") in text
    assert "You have a password only" in text
    client.post(reverse("account_logout"))
    secret = give_app(user)
    give_password(client, user)
    client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})
    assert "codes from an app" in client.get("/admin/account/").text
