import io
from datetime import timedelta

from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone

from wagtail.models import ModelLogEntry

import openpyxl
import pytest

from portal.accounts.models import User
from portal.accounts.security_log import actions
from portal.accounts.security_log.services import delete_old_entries, record
from portal.jobs.schedule import all_recurring
from tests.portal.accounts.factories import UserFactory, group_of

pytestmark = pytest.mark.django_db
PASSWORD = "a safe password"
REPORT = "portal_security_log"


@pytest.fixture
def boss(client):
    user = UserFactory(name="The Boss", role="administrator")
    client.force_login(user)
    return user


@pytest.fixture
def ana():
    return UserFactory(name="Ana", email="ana@example.org", role="editor")


def noted(user):
    entries = ModelLogEntry.objects.for_instance(user).order_by("pk")
    return [str(entry.message) for entry in entries if entry.action in actions.EVENTS]


def sign_in(client, email, password=PASSWORD):
    data = {"login": email, "password": password}
    return client.post(reverse("account_login"), data)


def edit(client, user, **fields):
    data = {"email": user.email, "name": user.name, "is_active": "on", **fields}
    data = {name: value for name, value in data.items() if value is not None}
    client.post(reverse("wagtailusers_users:edit", args=[user.pk]), data)


def test_signing_in_and_out_is_noted_with_the_method(client, ana):
    sign_in(client, ana.email)
    client.post("/accounts/logout/")
    assert noted(ana) == ["Signed in by password", "Signed out"]


def test_a_failed_sign_in_is_noted_for_a_known_account_only(client, ana):
    sign_in(client, ana.email, "a wrong one")
    sign_in(client, "a secret typed in the wrong field@example.org", "a wrong one")
    entry = ModelLogEntry.objects.get(action=actions.SIGN_IN_FAILED)
    assert str(entry.message) == "Sign-in failed at password"
    assert (entry.object_id, entry.user_id) == (str(ana.pk), None)
    assert entry.data == {"methods": ["password"]}


def test_no_line_holds_an_address_a_device_or_what_was_typed(client, ana):
    for password in (PASSWORD, "a wrong one"):
        client.post(
            reverse("account_login"),
            {"login": ana.email, "password": password},
            headers={"user-agent": "Somebodys phone"},
            REMOTE_ADDR="203.0.113.7",
        )
    kept = str(list(ModelLogEntry.objects.values()))
    for secret in ("203.0.113.7", "Somebodys phone", "a wrong one", PASSWORD):
        assert secret not in kept


def test_asking_for_and_setting_a_password_is_noted(client, ana, mailoutbox):
    client.post(reverse("account_reset_password"), {"email": ana.email})
    assert noted(ana) == ["Link for a new password sent"]
    client.force_login(ana)
    new = {"password1": "another safe one", "password2": "another safe one"}
    client.post("/accounts/password/change/", {"oldpassword": PASSWORD, **new})
    assert noted(ana)[-1] == "Password changed"


def test_what_an_administrator_changes_is_noted(client, boss, ana):
    edit(client, ana, groups=[group_of("translator").pk])
    edit(client, ana, is_active=None)
    edit(client, ana, email="new@example.org")
    assert noted(ana) == [
        "Roles changed from Editor to Translator",
        "Roles changed from Translator to no role",
        "Account closed",
        "E-mail address changed",
        "Account opened again",
    ]
    assert {
        entry.data["by"]
        for entry in ModelLogEntry.objects.for_instance(ana)
        if entry.action in actions.EVENTS
    } == {"The Boss"}


def test_what_is_changed_for_many_at_once_is_noted_too(client, boss, ana):
    def bulk(action, **data):
        address = reverse(
            "wagtail_bulk_action", args=["portal_accounts", "user", action]
        )
        client.post(f"{address}?id={ana.pk}", data)

    bulk("assign_role", role=group_of("translator").pk)
    bulk("set_active_state", mark_as_active="False")
    assert noted(ana) == [
        "Roles changed from Editor to Editor, Translator",
        "Account closed",
    ]
    bulk("delete")
    assert not User.objects.filter(pk=ana.pk).exists()
    text = client.get(reverse(REPORT)).text
    assert "Deleted" in text
    assert "Ana" in text


def test_rights_of_a_role_are_noted_by_what_was_given_and_taken(client, boss):
    role = group_of("translator")
    wanted = Permission.objects.get(codename="add_redirect")
    kept = role.permissions.exclude(codename="submit_translation")
    client.post(
        reverse("wagtailusers_groups:edit", args=[role.pk]),
        {
            "name": role.name,
            "permissions": [wanted.pk, *kept.values_list("pk", flat=True)],
            **{
                f"{form}-{name}": 0
                for form in (
                    "page_permissions",
                    "collection_permissions",
                    "document_permissions",
                    "image_permissions",
                    "site_permissions",
                )
                for name in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS")
            },
        },
    )
    entry = ModelLogEntry.objects.get(action=actions.RIGHTS_CHANGED)
    assert "wagtailredirects.add_redirect" in entry.data["given"]
    assert "wagtail_localize.submit_translation" in entry.data["taken"]
    assert "Rights given: wagtailredirects.add_redirect" in str(entry.message)


def test_the_report_is_for_administrators(client, ana, boss):
    text = client.get("/admin/").text
    assert reverse(REPORT) in text
    assert client.get(reverse(REPORT)).status_code == 200
    client.force_login(ana)
    assert reverse(REPORT) not in client.get("/admin/").text
    for name in (REPORT, "portal_security_log_results"):
        assert client.get(reverse(name)).status_code == 302


def test_lines_stay_readable_when_the_people_are_gone(client, boss, ana):
    record(user=ana, action=actions.CLOSED, by=ana)
    User.objects.filter(pk=ana.pk).delete()
    text = client.get(reverse(REPORT)).text
    assert "Account closed" in text
    assert text.count("Ana") >= 2


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"person": "ana@"}, True),
        ({"person": "AN"}, True),
        ({"person": "nobody"}, False),
        ({"action": actions.CLOSED}, True),
        ({"action": actions.OPENED}, False),
        ({"timestamp_from": "2020-01-01"}, True),
        ({"timestamp_to": "2020-01-01"}, False),
    ],
)
def test_the_report_is_filtered_by_person_event_and_date(
    client, boss, ana, query, found
):
    record(user=ana, action=actions.CLOSED, by=boss)
    results = client.get(reverse("portal_security_log_results"), query).text
    assert ("Ana" in results) is found


@pytest.mark.parametrize(
    "query",
    [
        {"person": "'\"%00\x00"},
        {"person": "x" * 10_000},
        {"action": "no such thing"},
        {"timestamp_from": "never"},
        {"p": "99999999999999999999"},
        {"ordering": "password"},
        {"export": "exe"},
    ],
)
def test_hostile_questions_break_nothing(client, boss, query):
    assert client.get(reverse(REPORT), query).status_code in (200, 400, 404)


def test_the_log_is_downloaded_and_no_name_becomes_a_formula(client, boss):
    user = UserFactory(name="=HYPERLINK(1)")
    record(user=user, action=actions.CLOSED, by=boss)
    response = client.get(reverse(REPORT), {"export": "csv"})
    lines = b"".join(response.streaming_content).decode().splitlines()
    assert lines[0] == "When,Person or role,What happened,By"
    assert "'=HYPERLINK(1),Account closed,The Boss" in lines[1]
    response = client.get(reverse(REPORT), {"export": "xlsx"})
    with io.BytesIO(b"".join(response.streaming_content)) as file:
        book = openpyxl.load_workbook(file)
        assert book.active["B2"].data_type == "s"
        assert book.active["C2"].value == "Account closed"
        book.close()


def test_the_report_costs_the_same_for_one_and_for_many(
    client, boss, ana, django_assert_max_num_queries
):
    for _ in range(30):
        record(user=ana, action=actions.CLOSED, by=boss)
    with django_assert_max_num_queries(40):
        client.get(reverse(REPORT))


def test_a_person_sees_the_own_last_sign_ins(client, ana):
    sign_in(client, ana.email)
    text = client.get(reverse("wagtailadmin_account")).text
    assert "Last sign-ins:" in text
    assert "Signed in by password" in text
    assert "You are signed in in 1 place." in text


def test_old_lines_are_deleted_and_others_stay(boss, ana):
    for days in (401, 399):
        record(user=ana, action=actions.CLOSED, by=boss)
        newest = ModelLogEntry.objects.filter(action=actions.CLOSED).latest("pk")
        ModelLogEntry.objects.filter(pk=newest.pk).update(
            timestamp=timezone.now() - timedelta(days=days)
        )
    assert delete_old_entries() == 1
    assert delete_old_entries() == 0
    assert ModelLogEntry.objects.filter(action=actions.CLOSED).count() == 1


def test_the_clock_deletes_old_lines_every_day():
    (work,) = (w for w in all_recurring() if w.run is delete_old_entries)
    assert work.every == timedelta(days=1)
