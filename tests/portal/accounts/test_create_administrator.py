from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command

import pytest

from portal.accounts.models import User

pytestmark = pytest.mark.django_db


def test_the_first_administrator_has_the_role_and_sets_a_password_by_a_link(
    capsys, client, mailoutbox
):
    call_command("create_administrator", email="Ana@Example.org", name="Ana")
    user = User.objects.get(email="ana@example.org")
    assert [group.name for group in user.groups.all()] == ["Administrator"]
    assert not user.is_superuser
    assert not user.has_usable_password()
    printed = capsys.readouterr().out
    link = next(line for line in printed.splitlines() if line.startswith("http"))
    assert link in mailoutbox[0].body
    assert client.get(link).status_code == 302


def test_the_link_is_printed_when_mail_is_down(capsys, monkeypatch):
    def refuse(*args, **kwargs):
        raise ConnectionRefusedError("no mail server")

    monkeypatch.setattr(
        "django.core.mail.backends.locmem.EmailBackend.send_messages", refuse
    )
    call_command("create_administrator", email="ana@example.org")
    printed = capsys.readouterr()
    assert "/accounts/invitation/" in printed.out
    assert "could not be mailed (no mail server)" in printed.err


def test_a_superuser_is_made_when_asked_for():
    call_command("create_administrator", email="ana@example.org", superuser=True)
    assert User.objects.get().is_superuser


def test_an_address_that_is_taken_is_refused_in_words():
    call_command("create_administrator", email="ana@example.org")
    with pytest.raises(CommandError, match="already uses this e-mail address"):
        call_command("create_administrator", email="ANA@example.org")
    assert User.objects.count() == 1


def test_what_is_no_address_is_refused_in_words():
    with pytest.raises(CommandError, match="valid email"):
        call_command("create_administrator", email="ana")
    assert not User.objects.exists()


def test_a_role_that_the_city_deleted_is_not_taken_for_granted():
    Group.objects.get(name="Administrator").delete()
    with pytest.raises(CommandError, match="no role of administrator"):
        call_command("create_administrator", email="ana@example.org")
