import re

from django.urls import reverse

import pytest
from allauth.account.models import EmailAddress

from portal.accounts.services import add_person
from tests.portal.accounts.factories import UserFactory

pytestmark = pytest.mark.django_db
NEW = {"password1": "another safe one", "password2": "another safe one"}


def ask(client, email):
    return client.post(reverse("account_reset_password"), {"email": email}, follow=True)


def link_in(mail):
    return re.search(r"https?://\S+", mail.body).group()


def set_password(client, link):
    form = client.get(link, follow=True)
    return client.post(form.request["PATH_INFO"], NEW, follow=True)


def test_a_mailed_link_sets_a_new_password_once(client, mailoutbox):
    user = UserFactory(email="ana@example.org", name="Ana")
    assert "Look at your mail" in ask(client, "ANA@example.org").text
    (mail,) = mailoutbox
    assert mail.to == ["ana@example.org"]
    assert mail.subject == "Set a new password"
    assert "Hello Ana" in mail.body
    assert "Your password is set" in set_password(client, link_in(mail)).text
    user.refresh_from_db()
    assert user.check_password(NEW["password1"])
    again = client.get(link_in(mail), follow=True)
    assert "This link no longer works" in again.text


def test_a_weak_new_password_is_refused(client, mailoutbox):
    UserFactory(email="ana@example.org")
    ask(client, "ana@example.org")
    form = client.get(link_in(mailoutbox[0]), follow=True)
    weak = {"password1": "short", "password2": "short"}
    response = client.post(form.request["PATH_INFO"], weak)
    assert "at least 12 characters" in response.text


def test_who_was_added_without_password_sets_a_first_one_by_the_same_way(
    client, mailoutbox
):
    user = add_person(email="ana@example.org", role="editor")
    ask(client, "ana@example.org")
    set_password(client, link_in(mailoutbox[0]))
    user.refresh_from_db()
    assert user.check_password(NEW["password1"])


def test_the_answer_does_not_say_whether_the_person_exists(client, mailoutbox):
    UserFactory(email="ana@example.org")
    known = ask(client, "ana@example.org")
    unknown = ask(client, "bo@example.org")
    assert known.redirect_chain == unknown.redirect_chain
    assert "There is no account with this address" in mailoutbox[1].body
    assert "sign up" not in mailoutbox[1].body.lower()


def test_who_has_left_gets_no_link(client, mailoutbox):
    UserFactory(email="ana@example.org", is_active=False)
    ask(client, "ana@example.org")
    assert "password/reset/key" not in mailoutbox[0].body


def test_a_former_address_opens_nothing(client, mailoutbox):
    boss, user = UserFactory(role="administrator"), UserFactory(email="old@example.org")
    ask(client, "old@example.org")
    client.force_login(boss)
    client.post(
        reverse("wagtailusers_users:edit", args=[user.pk]),
        {"email": "new@example.org", "name": "Ana", "is_active": "on"},
    )
    client.logout()
    assert not EmailAddress.objects.filter(email="old@example.org").exists()
    assert "This link no longer works" in client.get(link_in(mailoutbox[0])).text
    ask(client, "old@example.org")
    assert "There is no account" in mailoutbox[1].body


def test_the_mail_names_the_portal_whatever_a_request_calls_it(
    client, mailoutbox, settings
):
    settings.PORTAL_URL = "https://portal.city.example"
    user = UserFactory(email="ana@example.org")
    for address in (user.email, "nobody@example.org"):
        client.post(
            reverse("account_reset_password"),
            {"email": address},
            headers={"host": "localhost:1337"},
        )
    for mail in mailoutbox:
        assert "portal.city.example" in mail.body
        assert "1337" not in mail.body
    link = link_in(mailoutbox[0])
    assert link.startswith("https://portal.city.example/accounts/password/reset/key/")
    path = link.removeprefix("https://portal.city.example")
    assert "Your password is set" in set_password(client, path).text
