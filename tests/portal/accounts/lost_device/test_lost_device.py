from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from wagtail.models import ModelLogEntry

import pytest
from allauth.mfa.models import Authenticator

from portal.accounts.lost_device.services import take_away_second_factors
from portal.accounts.models import StaffSession, User
from tests.portal.accounts.factories import UserFactory

pytestmark = pytest.mark.django_db
BUTTON = "Lost phone or key: take away second factors"


def screen(user):
    return reverse("wagtailusers_users:lost_device", args=[user.pk])


def edit(user):
    return reverse("wagtailusers_users:edit", args=[user.pk])


@pytest.fixture
def administrator(client):
    user = UserFactory(name="The Boss", role="administrator")
    client.force_login(user)
    return user


@pytest.fixture
def ana():
    user = UserFactory(name="Ana", role="editor")
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={})
    return user


def test_the_screen_says_to_call_the_person_and_changes_nothing(
    client, administrator, ana
):
    assert BUTTON in client.get(edit(ana)).text
    text = client.get(screen(ana)).text
    assert "Call the person at a number that you know" in text
    assert "Codes from an app on a phone" in text
    assert Authenticator.objects.exists()


def test_it_takes_the_factors_signs_out_mails_and_logs(
    client, administrator, ana, mailoutbox
):
    theirs = Client()
    theirs.force_login(ana)
    assert StaffSession.objects.filter(user=ana).exists()
    response = client.post(screen(ana), follow=True)
    assert "Ana is signed out everywhere" in response.text
    assert not Authenticator.objects.exists()
    assert theirs.get("/admin/").url.startswith("/accounts/login/")
    assert not StaffSession.objects.filter(user=ana).exists()
    (mail,) = mailoutbox
    assert mail.to == [ana.email]
    assert "The Boss took away" in mail.body
    entry = ModelLogEntry.objects.get(action="portal_accounts.factors_taken_away")
    assert (entry.label, entry.data["by"]) == ("Ana", "The Boss")


def test_nobody_does_it_to_themselves(client, administrator):
    Authenticator.objects.create(
        user=administrator, type=Authenticator.Type.TOTP, data={}
    )
    assert BUTTON not in client.get(edit(administrator)).text
    client.post(screen(administrator))
    with pytest.raises(PermissionDenied):
        take_away_second_factors(user=administrator, by=administrator)
    assert Authenticator.objects.exists()


def test_only_a_superuser_does_it_to_a_superuser(client, administrator):
    owner = User.objects.create_superuser("owner@example.org", "a safe password")
    Authenticator.objects.create(user=owner, type=Authenticator.Type.TOTP, data={})
    client.post(screen(owner))
    assert Authenticator.objects.exists()
    other = User.objects.create_superuser("other@example.org", "a safe password")
    assert take_away_second_factors(user=owner, by=other)
    assert not Authenticator.objects.exists()


def test_a_role_without_the_right_does_not_do_it(client, administrator, ana):
    group = administrator.groups.get()
    group.permissions.remove(
        group.permissions.get(codename="reset_second_factors"),
    )
    assert BUTTON not in client.get(edit(ana)).text
    client.post(screen(ana))
    assert Authenticator.objects.exists()


def test_a_mail_that_does_not_go_out_is_told(client, administrator, ana, monkeypatch):
    def refuse(*args, **kwargs):
        raise ConnectionRefusedError("no mail server")

    monkeypatch.setattr(
        "django.core.mail.backends.locmem.EmailBackend.send_messages", refuse
    )
    assert "did not go out" in client.post(screen(ana), follow=True).text
    assert not Authenticator.objects.exists()
