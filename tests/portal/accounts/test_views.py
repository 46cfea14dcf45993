from django.core.cache import cache
from django.urls import reverse

from wagtail.wagtail_hooks import require_wagtail_login

import pytest

from tests.portal.accounts.factories import UserFactory

pytestmark = pytest.mark.django_db
PASSWORD = "a safe password"


def sign_in(client, email, password=PASSWORD, **fields):
    data = {"login": email, "password": password, **fields}
    return client.post(reverse("account_login"), data)


def is_signed_in(client):
    return "_auth_user_id" in client.session


def test_a_person_signs_in_by_address_in_any_case_and_reaches_the_admin(client):
    UserFactory(email="ana@example.org", role="editor")
    response = sign_in(client, "Ana@Example.org")
    assert response.status_code == 302
    assert client.get(response.url).status_code == 200


def test_signing_in_leads_on_to_the_page_that_was_asked_for(client):
    UserFactory(email="ana@example.org", role="editor")
    asked = client.get("/admin/pages/")
    assert asked.url == "/accounts/login/?next=/admin/pages/"
    assert 'value="/admin/pages/"' in client.get(asked.url).text
    assert (
        sign_in(client, "ana@example.org", next="/admin/pages/").url == "/admin/pages/"
    )


def test_signing_in_never_leads_to_another_site(client):
    UserFactory(email="ana@example.org", role="editor")
    response = sign_in(client, "ana@example.org", next="https://evil.example/")
    assert response.url == "/admin/"


def test_a_wrong_password_is_refused_without_saying_whether_the_person_exists(client):
    UserFactory(email="ana@example.org")
    wrong = sign_in(client, "ana@example.org", "not the password")
    unknown = sign_in(client, "bo@example.org", "not the password")
    assert not is_signed_in(client)
    assert wrong.context["form"].errors == unknown.context["form"].errors


@pytest.mark.parametrize("path", ["login", "password/reset"])
def test_fields_have_labels_and_no_placeholders(client, path):
    text = client.get(f"/accounts/{path}/").text
    assert "<label" in text
    assert "placeholder" not in text


def test_who_has_left_cannot_sign_in(client):
    UserFactory(email="ana@example.org", is_active=False)
    response = sign_in(client, "ana@example.org")
    assert response.url == reverse("account_inactive")
    assert client.get(response.url).status_code == 200
    assert not is_signed_in(client)


def test_deactivation_ends_what_is_open(client):
    user = UserFactory(role="editor")
    client.force_login(user)
    user.is_active = False
    user.save()
    assert client.get("/admin/").url == "/accounts/login/?next=/admin/"


def test_guessing_a_password_is_slowed_down_and_keeps_no_address(client, monkeypatch):
    kept, keep = [], cache.set
    monkeypatch.setattr(
        cache, "set", lambda key, *rest: (kept.append(key), keep(key, *rest))
    )
    for _ in range(6):
        response = sign_in(client, "ana@example.org", "guess")
    assert "too many" in response.text.lower()
    assert kept
    assert not [key for key in kept if "127.0.0.1" in key]


def test_too_many_tries_from_one_place_get_a_page_in_plain_words(client):
    for number in range(40):
        response = sign_in(client, f"person{number}@example.org", "guess")
    assert response.status_code == 429
    assert "Too many tries" in response.text


def test_a_person_without_role_reads_why_the_staff_area_is_closed(client):
    client.force_login(UserFactory(name="Ana"))
    response = client.get("/admin/", follow=True)
    assert response.status_code == 403
    assert "You have no role yet" in response.text
    assert "You are signed in as Ana" in response.text


def test_a_page_for_another_group_does_not_send_people_round_in_circles(client):
    client.force_login(UserFactory(role="editor"))
    response = client.get("/_util/login/?next=/en/secret/", follow=True)
    assert response.status_code == 403
    assert "Your role does not open the page" in response.text


def test_who_is_signed_in_goes_on_from_the_sign_in_page(client):
    client.force_login(UserFactory(role="editor"))
    assert client.get("/accounts/login/").url == "/admin/"
    assert client.get("/accounts/login/?next=/admin/pages/").url == "/admin/pages/"


def test_signing_out_asks_first_then_ends_the_session_and_leaves_no_message(client):
    client.force_login(UserFactory(role="editor"))
    assert "Do you want to sign out?" in client.get("/accounts/logout/").text
    assert is_signed_in(client)
    response = client.post("/accounts/logout/")
    assert response.url == "/"
    assert not is_signed_in(client)
    assert "messages" not in response.cookies


@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_signs_up(client, django_user_model, method):
    data = {"email": "x@example.org", "password1": PASSWORD, "password2": PASSWORD}
    response = getattr(client, method)("/accounts/signup/", data)
    assert response.status_code == 403
    assert "Ask an administrator to add you" in response.text
    assert not django_user_model.objects.exists()


@pytest.mark.parametrize("path", ["/admin/login/", "/_util/login/"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_other_sign_in_forms_lead_to_ours_and_take_no_password(client, path, method):
    user = UserFactory(role="administrator")
    data = {"username": user.email, "password": PASSWORD, "next": "/admin/pages/"}
    response = getattr(client, method)(path, data)
    assert response.url == "/accounts/login/?next=%2Fadmin%2Fpages%2F"
    assert not is_signed_in(client)


def test_a_foreign_sign_in_form_does_not_carry_a_foreign_address_along(client):
    response = client.get("/admin/login/", {"next": "https://evil.example/"})
    assert response.url == "/accounts/login/"


@pytest.mark.parametrize(
    "path",
    [
        "/admin/password_reset/",
        "/admin/password_reset/done/",
        "/admin/password_reset/confirm/MQ/set-password/",
        "/admin/password_reset/complete/",
    ],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_wagtails_password_screens_lead_to_ours(client, path, method):
    response = getattr(client, method)(path)
    assert response.url == reverse("account_reset_password")


@pytest.mark.parametrize(
    "path",
    [
        "email/",
        "confirm-email/",
        "confirm-email/some-key/",
        "password/set/",
        "login/code/",
        "login/code/confirm/",
        "3rdparty/",
        "2fa/trust/",
        "2fa/webauthn/",
        "2fa/webauthn/signup/",
        "sessions/",
    ],
)
def test_screens_that_nobody_needs_are_not_there(client, path):
    client.force_login(UserFactory(role="administrator"))
    assert client.get(f"/accounts/{path}").status_code == 404


def test_a_page_that_wants_a_sign_in_leads_to_ours():
    assert require_wagtail_login("/en/x/").url == "/accounts/login/?next=/en/x/"


def test_a_password_is_changed_where_the_old_one_is_asked(client):
    user = UserFactory(role="editor")
    client.force_login(user)
    page = client.get("/accounts/password/change/")
    assert page.status_code == 200
    response = client.post(
        "/accounts/password/change/",
        {
            "oldpassword": PASSWORD,
            "password1": "another safe one",
            "password2": "another safe one",
        },
    )
    assert response.url == "/admin/account/"
    assert is_signed_in(client)
    user.refresh_from_db()
    assert user.check_password("another safe one")


def test_a_password_is_not_changed_without_the_old_one(client):
    user = UserFactory(role="editor")
    client.force_login(user)
    new = {"password1": "another safe one", "password2": "another safe one"}
    client.post("/accounts/password/change/", {"oldpassword": "guess", **new})
    user.refresh_from_db()
    assert user.check_password(PASSWORD)
