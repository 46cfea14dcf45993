"""Roles that plugins bring along are groups, made once after migrating."""

from django.contrib.auth.models import Group, Permission

import pytest

from portal.accounts.models import Role
from portal.accounts.services import make_roles
from portal.plugin_core import Role as RoleOfPlugin
from portal.plugin_core.checks import check_plugins
from tests.portal.accounts.factories import UserFactory

pytestmark = pytest.mark.django_db


def test_its_people_enter_the_admin_and_have_the_rights_declared():
    person = UserFactory(role="thing_keeper")
    assert person.has_perms(["wagtailadmin.access_admin", "dummy.change_thing"])
    assert not person.has_perm("dummy.add_thing")


def test_what_the_city_changed_is_never_reset():
    group = Role.objects.get(slug="thing_keeper").group
    group.name = "Dinge"
    group.save()
    group.permissions.set([Permission.objects.get(codename="delete_thing")])
    make_roles()
    group.refresh_from_db()
    assert group.name == "Dinge"
    assert [right.codename for right in group.permissions.all()] == ["delete_thing"]


def test_a_deleted_role_is_not_made_again():
    Group.objects.filter(portal_role__slug="thing_keeper").delete()
    make_roles()
    assert Role.objects.get(slug="thing_keeper").group is None


def test_a_right_that_a_later_version_declares_is_offered_once(declare):
    rights = ("dummy.change_thing", "dummy.delete_thing")
    declare(roles=(RoleOfPlugin("thing_keeper", "Keeper of things", rights),))
    assert UserFactory(role="thing_keeper").has_perm("dummy.delete_thing")


def test_a_role_named_as_another_gets_a_group_of_its_own(declare):
    declare(roles=(RoleOfPlugin("helper", "Editor", ("dummy.view_thing",)),))
    make_roles()
    assert Role.objects.get(slug="helper").group.name == "Editor (helper)"
    assert Role.objects.get(slug="editor").group.name == "Editor"


def test_a_role_of_the_portals_own_slug_changes_nothing_and_is_an_error(declare):
    declare(roles=(RoleOfPlugin("editor", "Boss", ("dummy.delete_thing",)),))
    assert not UserFactory(role="editor").has_perm("dummy.delete_thing")
    assert "plugins.E009" in {message.id for message in check_plugins()}
