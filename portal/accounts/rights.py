"""Where a right holds: everywhere, on the page tree, or in collections of files."""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission

from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
)

_COLLECTION_APPS = {"wagtailimages", "wagtaildocs"}
_COLLECTION_RIGHTS = {"add_collection", "change_collection", "delete_collection"}


def give(group: Group, permissions: Iterable[Permission]) -> list[Permission]:
    """Give a group rights over all pages and files; return those that were given.

    Rights over pages and files wait while no root page or root collection exists.
    """
    pages, files, everywhere = _by_place(permissions)
    root, collection = Page.get_first_root_node(), Collection.get_first_root_node()
    given = everywhere
    group.permissions.add(*everywhere)
    if root:
        GroupPagePermission.objects.bulk_create(
            (
                GroupPagePermission(group=group, page=root, permission=permission)
                for permission in pages
            ),
            ignore_conflicts=True,
        )
        given = given + pages
    if collection:
        GroupCollectionPermission.objects.bulk_create(
            (
                GroupCollectionPermission(
                    group=group, collection=collection, permission=permission
                )
                for permission in files
            ),
            ignore_conflicts=True,
        )
        given = given + files
    return given


def _by_place(
    permissions: Iterable[Permission],
) -> tuple[list[Permission], list[Permission], list[Permission]]:
    pages: list[Permission] = []
    files: list[Permission] = []
    everywhere: list[Permission] = []
    page_rights = set(Page.permission_codenames)
    for permission in permissions:
        app, codename = permission.content_type.app_label, permission.codename
        if app == "wagtailcore" and codename in page_rights:
            pages.append(permission)
        elif app in _COLLECTION_APPS or codename in _COLLECTION_RIGHTS:
            files.append(permission)
        else:
            everywhere.append(permission)
    return pages, files, everywhere


def rights_of(group: Group) -> set[str]:
    """What a group may do and where, as the security log names it."""
    if not group.pk:
        return set()
    everywhere = group.permissions.select_related("content_type")
    pages = group.page_permissions.select_related("permission", "page")
    files = group.collection_permissions.select_related("permission", "collection")
    return {
        *(f"{right.content_type.app_label}.{right.codename}" for right in everywhere),
        *(f"{given.permission.codename}: {given.page.title}" for given in pages),
        *(f"{given.permission.codename}: {given.collection.name}" for given in files),
    }
