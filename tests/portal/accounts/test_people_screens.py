from django.urls import reverse

import pytest

from portal.accounts.models import User
from tests.portal.accounts.factories import UserFactory, group_of

pytestmark = pytest.mark.django_db
LIST, ADD = "wagtailusers_users:index", "wagtailusers_users:add"


@pytest.fixture
def administrator(client):
    user = UserFactory(name="The Boss", email="boss@city.example", role="administrator")
    client.force_login(user)
    return user


def edit_url(user):
    return reverse("wagtailusers_users:edit", args=[user.pk])


def test_the_list_shows_who_people_are_and_what_they_may_do(client, administrator):
    UserFactory(name="Ana Díaz", email="ana@example.org", role="editor")
    text = client.get(reverse(LIST)).text
    for shown in ("Ana Díaz", "ana@example.org", "Editor", "Roles", "Last sign-in"):
        assert shown in text
    assert "Username" not in text


@pytest.mark.parametrize("words", ["díaz", "ANA@"])
def test_people_are_found_by_name_and_by_address(client, administrator, words):
    UserFactory(name="Ana Díaz", email="ana@example.org")
    UserFactory(name="Bo", email="bo@example.org")
    text = client.get(reverse(LIST), {"q": words}).text
    assert "Ana Díaz" in text
    assert "bo@example.org" not in text


@pytest.mark.parametrize("order", ["name", "-name", "email", "is_active", "last_login"])
def test_the_list_can_be_ordered(client, administrator, order):
    assert client.get(reverse(LIST), {"ordering": order}).status_code == 200


def test_the_list_costs_the_same_for_one_and_for_many(
    client, administrator, django_assert_max_num_queries
):
    for _ in range(10):
        UserFactory(role="editor")
    with django_assert_max_num_queries(40):
        client.get(reverse(LIST))


def test_an_administrator_adds_a_person_who_then_sets_a_password(client, administrator):
    form = client.get(reverse(ADD)).text
    assert "First Name" not in form
    assert "Superuser" not in form
    role = group_of("editor")
    response = client.post(
        reverse(ADD), {"email": "Ana@Example.org", "name": "Ana", "groups": [role.pk]}
    )
    assert response.status_code == 302
    user = User.objects.get(email="ana@example.org")
    assert user.name == "Ana"
    assert list(user.groups.all()) == [role]
    assert not user.has_usable_password()


def test_the_same_address_in_capitals_is_refused_in_words(client, administrator):
    UserFactory(email="ana@example.org")
    response = client.post(reverse(ADD), {"email": "ANA@EXAMPLE.ORG", "name": "Ana"})
    assert "Someone already uses this e-mail address." in response.text


def test_an_administrator_cannot_make_a_superuser(client, administrator):
    data = {"email": "ana@example.org", "name": "Ana", "is_superuser": "on"}
    client.post(reverse(ADD), data)
    assert not User.objects.get(email="ana@example.org").is_superuser


def test_an_administrator_cannot_change_or_close_a_superuser(client, administrator):
    owner = User.objects.create_superuser("owner@example.org", "a safe password")
    data = {"email": "mine@example.org", "name": "Me", "is_active": "on"}
    client.post(edit_url(owner), data)
    close = reverse(
        "wagtail_bulk_action", args=["portal_accounts", "user", "set_active_state"]
    )
    client.post(f"{close}?id={owner.pk}", {"mark_as_active": "False"})
    client.post(reverse("wagtailusers_users:delete", args=[owner.pk]))
    owner.refresh_from_db()
    assert owner.email == "owner@example.org"
    assert owner.is_active
    assert edit_url(owner) not in client.get(reverse(LIST)).text


def test_a_superuser_makes_a_superuser(client):
    client.force_login(User.objects.create_superuser("owner@example.org"))
    assert "Superuser" in client.get(reverse(ADD)).text
    data = {"email": "ana@example.org", "name": "Ana", "is_superuser": "on"}
    client.post(reverse(ADD), data)
    assert User.objects.get(email="ana@example.org").is_superuser


def test_closing_many_accounts_closes_those_that_the_list_shows(client, administrator):
    ana, bo = UserFactory(name="Ana"), UserFactory(name="Bo")
    close = reverse(
        "wagtail_bulk_action", args=["portal_accounts", "user", "set_active_state"]
    )
    client.post(f"{close}?id=all&q=Ana", {"mark_as_active": "False"})
    ana.refresh_from_db()
    bo.refresh_from_db()
    assert not ana.is_active
    assert bo.is_active


def test_an_edited_person_keeps_the_password(client, administrator):
    user = UserFactory(role="editor")
    assert "First Name" not in client.get(edit_url(user)).text
    data = {"email": user.email, "name": "New name", "is_active": "on"}
    assert client.post(edit_url(user), data).status_code == 302
    user.refresh_from_db()
    assert user.name == "New name"
    assert user.check_password("a safe password")


def test_nobody_changes_the_own_password_or_closes_the_own_account_there(
    client, administrator
):
    data = {
        "email": administrator.email,
        "name": "Still me",
        "password1": "another safe one",
        "password2": "another safe one",
    }
    assert client.post(edit_url(administrator), data).status_code == 302
    administrator.refresh_from_db()
    assert administrator.name == "Still me"
    assert administrator.is_active
    assert administrator.check_password("a safe password")


@pytest.mark.parametrize("role", ["editor", "translator"])
def test_people_are_for_administrators_only(client, role):
    user = UserFactory(role=role)
    client.force_login(user)
    for url in (reverse(LIST), reverse(ADD), edit_url(user)):
        assert client.get(url).status_code == 302


def test_nobody_is_made_by_copying_somebody(client, administrator):
    user = UserFactory(role="editor")
    copy = edit_url(user).replace("/edit/", "/copy/")
    assert client.get(copy).status_code == 404
    assert copy not in client.get(reverse(LIST)).text
