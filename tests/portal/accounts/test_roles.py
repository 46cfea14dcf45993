from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.core.management.sql import emit_post_migrate_signal
from django.test import RequestFactory

from wagtail.admin.menu import admin_menu, settings_menu
from wagtail.models import GroupApprovalTask, Page
from wagtail.permissions import policy_registry

import pytest

from portal.accounts.models import Role, RoleOffer
from portal.accounts.services import make_roles
from tests.portal.accounts.factories import UserFactory, group_of

pytestmark = pytest.mark.django_db

STAFF_AREA = {"explorer", "images", "documents"}
ADMINISTRATION = {"users", "groups", "sites", "collections", "redirects", "workflows"}


def menu_of(user, menu=admin_menu):
    request = RequestFactory().get("/admin/")
    request.user = user
    return {item.name for item in menu.menu_items_for_request(request)}


def test_migrating_makes_the_three_roles_and_those_of_plugins():
    assert set(Role.objects.values_list("slug", "group__name")) >= {
        ("administrator", "Administrator"),
        ("editor", "Editor"),
        ("translator", "Translator"),
        ("thing_keeper", "Keeper of things"),
    }


def test_the_groups_that_wagtail_brings_are_gone():
    assert not Group.objects.filter(name__in=["Editors", "Moderators"]).exists()


def test_work_that_is_submitted_is_approved_by_editors():
    task = GroupApprovalTask.objects.get()
    assert {group.name for group in task.groups.all()} == {"Administrator", "Editor"}


def test_an_administrator_sees_everything_in_the_menus():
    user = UserFactory(role="administrator")
    assert menu_of(user) >= STAFF_AREA | {"reports", "settings"}
    assert menu_of(user, settings_menu) >= ADMINISTRATION


def test_an_editor_sees_pages_and_files_and_no_administration():
    user = UserFactory(role="editor")
    assert menu_of(user) >= STAFF_AREA
    assert not menu_of(user, settings_menu) & ADMINISTRATION


def test_a_translator_sees_pages_and_no_administration():
    user = UserFactory(role="translator")
    assert "explorer" in menu_of(user)
    assert not menu_of(user, settings_menu) & ADMINISTRATION


@pytest.mark.parametrize(
    ("role", "add", "edit", "publish"),
    [
        ("administrator", True, True, True),
        ("editor", True, True, True),
        ("translator", False, True, False),
    ],
)
def test_what_a_role_may_do_to_any_page(role, add, edit, publish):
    user, page = UserFactory(role=role), Page.objects.last()
    policy = policy_registry.get_by_type(Page)
    may = [
        policy.user_has_permission_for_instance(user, action, page)
        for action in ("add", "change", "publish")
    ]
    assert may == [add, edit, publish]


@pytest.mark.parametrize("role", ["administrator", "editor", "translator"])
def test_every_role_may_enter_and_begin_translations(role):
    user = UserFactory(role=role)
    assert user.has_perms(
        ["wagtailadmin.access_admin", "wagtail_localize.submit_translation"]
    )
    assert not user.is_superuser


def test_what_the_city_took_away_stays_away():
    editor = group_of("editor")
    editor.permissions.clear()
    editor.page_permissions.all().delete()
    editor.collection_permissions.all().delete()
    emit_post_migrate_signal(verbosity=0, interactive=False, db="default")
    assert not editor.permissions.exists()
    assert not editor.page_permissions.exists()
    assert not editor.collection_permissions.exists()


def test_what_the_city_added_stays():
    permission = Permission.objects.get(codename="add_redirect")
    group_of("translator").permissions.add(permission)
    make_roles()
    assert permission in group_of("translator").permissions.all()


def test_a_renamed_role_is_not_made_again():
    before = Group.objects.count()
    Group.objects.filter(name="Editor").update(name="Redakteurin")
    make_roles()
    assert Group.objects.count() == before
    assert group_of("editor").name == "Redakteurin"


def test_a_deleted_role_is_not_made_again():
    Group.objects.get(name="Translator").delete()
    make_roles()
    assert not Group.objects.filter(name="Translator").exists()
    assert Role.objects.get(slug="translator").group is None


def test_a_group_of_the_same_name_keeps_the_rights_that_the_city_gave_it():
    Role.objects.all().delete()
    Group.objects.all().delete()
    Group.objects.create(name="Editor")
    make_roles()
    assert not group_of("editor").permissions.exists()
    assert not group_of("editor").page_permissions.exists()
    assert group_of("translator").permissions.exists()


def test_a_new_room_adds_its_rights_to_the_roles_that_it_names(monkeypatch):
    config = apps.get_app_config("portal_media")
    right = "wagtailredirects.add_redirect"
    monkeypatch.setattr(config, "role_permissions", {"editor": (right,)}, raising=False)
    assert not UserFactory(role="translator").has_perm(right)
    assert UserFactory(role="editor").has_perm(right)


def test_an_administrator_is_offered_what_a_room_offers_to_others(monkeypatch):
    config = apps.get_app_config("portal_media")
    right = "wagtailusers.view_userprofile"
    assert not UserFactory(role="administrator").has_perm(right)
    monkeypatch.setattr(
        config, "role_permissions", {"translator": (right,)}, raising=False
    )
    assert UserFactory(role="administrator").has_perm(right)


def test_a_right_that_does_not_exist_yet_is_offered_when_it_does(monkeypatch):
    config = apps.get_app_config("portal_media")
    right = "portal_media.dance"
    monkeypatch.setattr(config, "role_permissions", {"editor": (right,)}, raising=False)
    make_roles()
    assert not RoleOffer.objects.filter(right=right).exists()
    content_type = Permission.objects.filter(content_type__app_label="portal_media")
    Permission.objects.create(
        codename="dance", content_type=content_type.first().content_type
    )
    assert UserFactory(role="editor").has_perm(right)


def test_rights_over_pages_wait_for_the_first_page():
    Role.objects.all().delete()
    Group.objects.all().delete()
    Page.objects.all().delete()
    make_roles()
    assert not group_of("editor").page_permissions.exists()
    Page.add_root(title="Root", slug="root")
    assert group_of("editor").page_permissions.exists()
