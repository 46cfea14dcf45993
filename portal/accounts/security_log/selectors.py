"""Reads: the lines of the security log."""

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet

from wagtail.models import ModelLogEntry

from portal.accounts.models import User
from portal.accounts.security_log.actions import DELETED, EVENTS, SIGNED_IN


def security_entries() -> QuerySet[ModelLogEntry]:
    """Every event of accounts and roles, newest first, deletions of people included."""
    people = ContentType.objects.get_for_models(User, Group).values()
    return ModelLogEntry.objects.filter(
        Q(action__in=EVENTS) | Q(action=DELETED, content_type__in=people)
    ).select_related("user")


def last_sign_ins(user: User, number: int = 5) -> list[ModelLogEntry]:
    """A person's newest sign-ins, for the person's own eyes."""
    entries = ModelLogEntry.objects.for_instance(user).filter(action=SIGNED_IN)
    return list(entries[:number])
