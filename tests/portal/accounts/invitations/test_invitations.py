import re
from datetime import timedelta

from django.core import signing
from django.urls import reverse
from django.utils import translation

from wagtail.models import ModelLogEntry
from wagtail.users.models import UserProfile

import pytest

from portal.accounts import letters
from portal.accounts.invitations.selectors import invitation_link
from portal.accounts.invitations.services import NotInvited, invite
from portal.accounts.models import User
from portal.accounts.services import add_person
from tests.portal.accounts.factories import UserFactory, group_of

pytestmark = pytest.mark.django_db
ADD = "wagtailusers_users:add"
NEW = {"new_password1": "another safe one", "new_password2": "another safe one"}
GONE = "This link no longer works"


@pytest.fixture
def administrator(client):
    user = UserFactory(name="The Boss", role="administrator")
    client.force_login(user)
    return user


@pytest.fixture
def no_mail(monkeypatch):
    def refuse(*args, **kwargs):
        raise ConnectionRefusedError("no mail for ana@example.org")

    monkeypatch.setattr(
        "django.core.mail.backends.locmem.EmailBackend.send_messages", refuse
    )


def add(client, **fields):
    data = {"email": "ana@example.org", "name": "Ana", **fields}
    return client.post(reverse(ADD), data, follow=True)


def again_url(user):
    return reverse("wagtailusers_users:invite", args=[user.pk])


def link_in(mail):
    return re.search(r"https?://\S+/accounts/invitation/\S+", mail.body).group()


def set_password(client, link):
    form = client.get(link, follow=True)
    return client.post(form.request["PATH_INFO"], NEW, follow=True)


def test_who_is_added_gets_a_mail_and_sets_a_password_by_its_link(
    client, administrator, mailoutbox
):
    response = add(client, groups=[group_of("editor").pk])
    assert "An invitation is on its way to Ana." in response.text
    assert "Invited, not yet signed in" in response.text
    (mail,) = mailoutbox
    assert mail.to == ["ana@example.org"]
    assert "The Boss added you." in mail.body
    client.logout()
    assert "Your password is set" in set_password(client, link_in(mail)).text
    assert User.objects.get(name="Ana").check_password("another safe one")


def test_the_secret_is_not_in_the_address_of_the_form(client):
    link = invitation_link(user=add_person(email="ana@example.org"))
    form = client.get(link, follow=True)
    assert link.rsplit("/", 2)[1] not in form.request["PATH_INFO"]
    assert form.status_code == 200


def test_a_link_works_once(client):
    link = invitation_link(user=add_person(email="ana@example.org"))
    set_password(client, link)
    assert GONE in client.get(link, follow=True).text


def test_two_windows_with_the_same_link_set_one_password(client, django_user_model):
    user = add_person(email="ana@example.org")
    form = client.get(invitation_link(user=user), follow=True)
    user.set_password("set in the other window")
    user.save()
    response = client.post(form.request["PATH_INFO"], NEW)
    assert GONE in response.text
    user.refresh_from_db()
    assert user.check_password("set in the other window")


def test_a_link_works_for_a_week_and_no_longer(client, monkeypatch):
    link = invitation_link(user=add_person(email="ana@example.org"))
    now = signing.time.time()
    later = now + timedelta(days=7).total_seconds() - 60
    monkeypatch.setattr(signing.time, "time", lambda: later)
    assert GONE not in client.get(link, follow=True).text
    monkeypatch.setattr(signing.time, "time", lambda: later + 120)
    assert GONE in client.get(link, follow=True).text


def test_a_link_dies_with_the_account_even_in_an_open_form(client):
    user = add_person(email="ana@example.org")
    link = invitation_link(user=user)
    form = client.get(link, follow=True)
    User.objects.update(is_active=False)
    assert GONE in client.post(form.request["PATH_INFO"], NEW).text
    assert GONE in client.get(link, follow=True).text


@pytest.mark.parametrize(
    "path", ["MQ/x/", "MQ/a~b~c/", "OTk5OTk5OTk5OTk5OTk5OTk5OTk/x/", "ü/ü/"]
)
def test_an_invented_link_is_refused_in_words(client, path):
    add_person(email="ana@example.org")
    response = client.get(f"/accounts/invitation/{path}")
    assert response.status_code == 200
    assert GONE in response.text


def test_a_link_of_one_person_is_none_of_another(client):
    ana, bo = add_person(email="ana@example.org"), add_person(email="bo@example.org")
    token = invitation_link(user=ana).rsplit("/", 2)[1]
    own = invitation_link(user=bo).rsplit("/", 2)[0]
    assert GONE in client.get(f"{own}/{token}/", follow=True).text


def test_a_weak_password_is_refused(client):
    form = client.get(
        invitation_link(user=add_person(email="ana@example.org")), follow=True
    )
    weak = {"new_password1": "short", "new_password2": "short"}
    response = client.post(form.request["PATH_INFO"], weak)
    assert "at least 12 characters" in response.text


def test_mail_that_is_down_loses_nothing_and_tells_no_secret(
    client, administrator, no_mail, caplog
):
    response = add(client)
    assert "the mail did not go out" in response.text
    assert User.objects.filter(email="ana@example.org").exists()
    assert "ConnectionRefusedError" in caplog.text
    assert "ana@example.org" not in caplog.text
    assert "/accounts/invitation/" not in caplog.text + response.text


def test_an_invitation_sent_again_replaces_the_one_before(
    client, administrator, mailoutbox
):
    add(client)
    user = User.objects.get(name="Ana")
    edit = client.get(reverse("wagtailusers_users:edit", args=[user.pk])).text
    assert again_url(user) in edit
    assert "ana@example.org" in client.get(again_url(user)).text
    assert len(mailoutbox) == 1
    client.post(again_url(user))
    first, second = map(link_in, mailoutbox)
    client.logout()
    assert GONE in client.get(first, follow=True).text
    assert "Your password is set" in set_password(client, second).text
    noted = ModelLogEntry.objects.for_instance(user).values_list("action", flat=True)
    assert {"portal_accounts.invited", "portal_accounts.invited_again"} <= set(noted)


@pytest.mark.parametrize("method", ["get", "post"])
def test_who_has_a_password_is_not_invited_again(
    client, administrator, method, mailoutbox
):
    user = UserFactory()
    getattr(client, method)(again_url(user))
    user.refresh_from_db()
    assert user.check_password("a safe password")
    assert not mailoutbox
    with pytest.raises(NotInvited):
        invite(user=user, by=administrator)


def test_editors_invite_nobody(client, mailoutbox):
    client.force_login(UserFactory(role="editor"))
    client.post(again_url(add_person(email="ana@example.org")))
    assert not mailoutbox


def test_an_administrator_does_not_send_for_a_superuser(
    client, administrator, mailoutbox
):
    client.post(again_url(add_person(email="ana@example.org", is_superuser=True)))
    assert not mailoutbox


def test_the_mail_is_in_the_language_of_who_gets_it(
    administrator, mailoutbox, monkeypatch
):
    user = add_person(email="ana@example.org")
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = "es"
    profile.save()
    monkeypatch.setattr(
        letters, "render_to_string", lambda *args: translation.get_language()
    )
    invite(user=user, by=administrator)
    assert mailoutbox[0].subject == "es"
