import re

from django.core import checks
from django.urls import reverse

import pytest

from portal.accounts.demo_accounts import check_for_demo_accounts
from portal.accounts.invitations.selectors import invitation_link
from tests.portal.accounts.factories import UserFactory

pytestmark = pytest.mark.django_db
PASSWORD = "a safe password"


@pytest.fixture
def visitor_of_the_demo(settings):
    settings.DEMO = True
    return UserFactory(email="editor@riverbend.example", role="editor", is_demo=True)


def sign_in(client, user):
    data = {"login": user.email, "password": PASSWORD}
    return client.post(reverse("account_login"), data)


def test_the_demos_people_sign_in_to_the_demo(client, visitor_of_the_demo):
    sign_in(client, visitor_of_the_demo)
    assert client.get("/admin/").status_code == 200


def test_in_production_their_password_opens_nothing(
    client, settings, visitor_of_the_demo
):
    settings.DEMO = False
    response = sign_in(client, visitor_of_the_demo)
    assert response.url == reverse("account_inactive")
    assert client.get("/admin/").status_code == 302


def test_in_production_an_open_session_of_theirs_is_dead(
    client, settings, visitor_of_the_demo
):
    sign_in(client, visitor_of_the_demo)
    settings.DEMO = False
    assert client.get("/admin/").url == "/accounts/login/?next=/admin/"


def test_in_production_a_reset_link_of_theirs_is_dead(
    client, settings, visitor_of_the_demo, mailoutbox
):
    client.post(reverse("account_reset_password"), {"email": visitor_of_the_demo.email})
    settings.DEMO = False
    link = re.search(r"https?://\S+", mailoutbox[0].body).group()
    assert "This link no longer works" in client.get(link, follow=True).text


def test_in_production_an_invitation_of_theirs_is_dead(
    client, settings, visitor_of_the_demo
):
    visitor_of_the_demo.set_unusable_password()
    visitor_of_the_demo.save()
    link = invitation_link(user=visitor_of_the_demo)
    settings.DEMO = False
    assert "This link no longer works" in client.get(link, follow=True).text


def test_a_check_says_that_they_are_still_there(settings, visitor_of_the_demo):
    assert not check_for_demo_accounts(databases=["default"])
    settings.DEMO = False
    (found,) = checks.run_checks(
        tags=[checks.Tags.database], databases=["default"], app_configs=None
    )
    assert found.id == "portal_accounts.W001"


def test_the_list_says_that_they_cannot_sign_in(client, settings, visitor_of_the_demo):
    settings.DEMO = False
    client.force_login(UserFactory(role="administrator"))
    text = client.get(reverse("wagtailusers_users:index")).text
    assert "Made by the demo: cannot sign in" in text
