"""The roles that the portal offers, and the rights that each is offered."""

from dataclasses import dataclass
from importlib import import_module

from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wagtail import hooks
from wagtail.models import Page

ADMINISTRATOR, EDITOR, TRANSLATOR = "administrator", "editor", "translator"

MAY_ENTER = "wagtailadmin.access_admin"
_CHOOSE_FILES = ("wagtailimages.choose_image", "wagtaildocs.choose_document")
_KEEP_FILES = (
    "wagtailimages.add_image",
    "wagtailimages.change_image",
    "wagtaildocs.add_document",
    "wagtaildocs.change_document",
)


@dataclass(frozen=True)
class RoleDeclaration:
    """A role as the portal proposes it; the city may change the group made of it."""

    slug: str
    name: str | Promise
    rights: tuple[str, ...]


ROLES = (
    RoleDeclaration(
        ADMINISTRATOR,
        _("Administrator"),
        (
            *_CHOOSE_FILES,
            *_KEEP_FILES,
            "wagtailcore.add_collection",
            "wagtailcore.change_collection",
            "wagtailcore.delete_collection",
            "wagtail_localize.submit_translation",
            *(f"wagtailcore.{codename}" for codename in Page.permission_codenames),
        ),
    ),
    RoleDeclaration(
        EDITOR,
        _("Editor"),
        (
            MAY_ENTER,
            *_CHOOSE_FILES,
            *_KEEP_FILES,
            "wagtail_localize.submit_translation",
            "wagtailcore.add_page",
            "wagtailcore.change_page",
            "wagtailcore.publish_page",
        ),
    ),
    RoleDeclaration(
        TRANSLATOR,
        _("Translator"),
        (
            MAY_ENTER,
            *_CHOOSE_FILES,
            "wagtail_localize.submit_translation",
            "wagtailcore.change_page",
        ),
    ),
)


def all_roles() -> list[RoleDeclaration]:
    """The portal's roles, then those that rooms and plugins bring along.

    An app config says so: ``offered_roles = (RoleDeclaration(...),)``. The first one
    of a slug counts.
    """
    roles = {role.slug: role for role in ROLES}
    for config in apps.get_app_configs():
        for role in getattr(config, "offered_roles", ()):
            roles.setdefault(role.slug, role)
    return list(roles.values())


def offered_rights(role: RoleDeclaration) -> set[str]:
    """What a role is offered here, rooms' and plugins' rights included.

    A room says so in its app config:
    ``role_permissions = {"editor": ("portal_contacts.add_contact",)}``. The
    administrator is offered what any role is, and all that the group screen lists.
    """
    rights = set(role.rights)
    everything = role.slug == ADMINISTRATOR
    if everything:
        rights.update(right for other in all_roles() for right in other.rights)
    for config in apps.get_app_configs():
        offers = getattr(config, "role_permissions", {})
        for slug, permissions in offers.items():
            if everything or slug == role.slug:
                rights.update(permissions)
    if everything:
        rights.update(right_of(permission) for permission in _of_the_group_screen())
    return rights


def right_of(permission: Permission) -> str:
    """The permission as code names it: ``app_label.codename``."""
    return f"{permission.content_type.app_label}.{permission.codename}"


def _of_the_group_screen() -> QuerySet[Permission]:
    # viewsets register their rights when the addresses of the admin are first read
    import_module(settings.ROOT_URLCONF)
    permissions = Permission.objects.none()
    for listed in hooks.get_hooks("register_permissions"):
        permissions |= listed()
    return permissions.select_related("content_type")
