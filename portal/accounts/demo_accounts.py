"""Sign-ins of the demo city, whose password is no secret: closed in production."""

from typing import Any

from django.conf import settings
from django.core import checks
from django.db import DatabaseError, transaction
from django.db.models import QuerySet

from portal.accounts.models import User


def is_refused(user: User) -> bool:
    """Whether the account is one of the demo's on a portal that is no demo."""
    return user.is_demo and not settings.DEMO


def refused_accounts() -> QuerySet[User]:
    """Accounts that only stand in the way: someone should delete them."""
    people = User.objects.filter(is_demo=True, is_active=True)
    return people.none() if settings.DEMO else people


def check_for_demo_accounts(
    databases: list[str] | None = None, **kwargs: Any
) -> list[checks.CheckMessage]:
    """Runs with ``check --database default`` and before each migration."""
    if "default" not in (databases or ()):
        return []
    try:
        with transaction.atomic():
            number = refused_accounts().count()
    except DatabaseError:
        # before the first migration there is nobody yet
        return []
    if not number:
        return []
    return [
        checks.Warning(
            f"{number} accounts of the demo city are on this portal. Nobody can sign "
            "in with them.",
            hint="Take the demo out: manage.py load_demo --remove",
            id="portal_accounts.W001",
        )
    ]
