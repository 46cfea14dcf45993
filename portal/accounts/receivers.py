"""Makes the roles when the tables and permissions of every app are there."""

from typing import Any

from django.apps import AppConfig, apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models.signals import post_migrate

from wagtail.models import GroupApprovalTask

from portal.accounts.models import RoleOffer


def connect_roles() -> None:
    """Run once per migration: after the last app that has models."""
    last = [config for config in apps.get_app_configs() if config.models_module][-1]
    post_migrate.connect(
        make_roles_after_migrating, sender=last, dispatch_uid="portal_accounts.roles"
    )


def make_roles_after_migrating(sender: AppConfig, using: str, **kwargs: Any) -> None:
    from portal.accounts.services import make_roles

    if using != DEFAULT_DB_ALIAS or not _tables_exist():
        return
    # Django's own receiver may come after this one for the last app
    create_permissions(sender, using=using, verbosity=0)
    make_roles()


def _tables_exist() -> bool:
    needed = {model._meta.db_table for model in (Group, RoleOffer, GroupApprovalTask)}
    return needed <= set(connections[DEFAULT_DB_ALIAS].introspection.table_names())
