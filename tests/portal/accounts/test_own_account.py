from django.urls import reverse

import pytest

from tests.portal.accounts.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def user(client):
    user = UserFactory(name="Ana", role="translator")
    client.force_login(user)
    return user


def test_the_account_screen_has_name_picture_and_language_and_no_password(client, user):
    text = client.get(reverse("wagtailadmin_account")).text
    for field in ("name_email-name", "avatar-avatar", "locale-preferred_language"):
        assert f'name="{field}"' in text
    for field in ("first_name", "last_name", "name_email-email", "new_password1"):
        assert field not in text
    assert reverse("account_change_password") in text


def test_a_person_changes_the_own_name_and_language(client, user):
    response = client.post(
        reverse("wagtailadmin_account"),
        {
            "name_email-name": "Ana María",
            "locale-preferred_language": "es",
            "theme-theme": "system",
            "theme-contrast": "system",
            "theme-density": "default",
        },
    )
    assert response.status_code == 302
    user.refresh_from_db()
    assert user.name == "Ana María"
    assert user.wagtail_userprofile.preferred_language == "es"
    assert "Cuenta" in client.get(reverse("wagtailadmin_account")).text


def test_the_account_screen_is_for_people_who_are_signed_in(client):
    response = client.get(reverse("wagtailadmin_account"))
    assert response.url == "/accounts/login/?next=/admin/account/"
