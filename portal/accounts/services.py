"""Writes: the roles, and the people who have them."""

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.utils import translation

from allauth.account.models import EmailAddress

from portal.accounts.models import Role, RoleOffer, User
from portal.accounts.rights import give
from portal.accounts.roles import RoleDeclaration, all_roles, offered_rights, right_of
from portal.accounts.stock import replace_stock_groups


@transaction.atomic
def make_roles() -> None:
    """Make the roles once, and offer each right once.

    Runs after every migration. What the city renamed, deleted or took away since
    stays so; only rights that are new, of a new room or plugin, are added.
    """
    first_time = not Role.objects.exists()
    known = {
        right_of(permission): permission
        for permission in Permission.objects.select_related("content_type")
    }
    for declaration in all_roles():
        role = Role.objects.filter(slug=declaration.slug).first()
        if role is None:
            role = _make_role(declaration)
        if role.group:
            _offer(role, offered_rights(declaration), known)
    if first_time:
        replace_stock_groups()


def _make_role(declaration: RoleDeclaration) -> Role:
    with translation.override(settings.LANGUAGE_CODE):
        name = str(declaration.name)
    if Role.objects.filter(group__name=name).exists():
        # one group stands for one role
        name = f"{name} ({declaration.slug})"
    group, is_new = Group.objects.get_or_create(name=name)
    role = Role.objects.create(slug=declaration.slug, group=group)
    if not is_new:
        # a group of the city's own: it keeps the rights that it has
        _remember(role, offered_rights(declaration))
    return role


def _offer(role: Role, rights: set[str], known: dict[str, Permission]) -> None:
    before = set(role.offers.values_list("right", flat=True))
    new = [known[right] for right in sorted(rights - before) if right in known]
    given = give(role.group, new)
    _remember(role, {right_of(permission) for permission in given})


def _remember(role: Role, rights: set[str]) -> None:
    RoleOffer.objects.bulk_create(
        [RoleOffer(role=role, right=right) for right in sorted(rights)]
    )


@transaction.atomic
def add_person(
    *,
    email: str,
    name: str = "",
    role: str | None = None,
    is_superuser: bool = False,
) -> User:
    """Add someone who has no password yet; raises ``ValidationError``.

    ``role`` is the slug of a role; raises ``Role.DoesNotExist`` where the city has
    deleted its group.
    """
    group = (
        Role.objects.exclude(group=None).select_related("group").get(slug=role).group
        if role
        else None
    )
    user = User.objects.create_user(email, name=name, is_superuser=is_superuser)
    if group:
        user.groups.add(group)
    return user


def forget_former_addresses(*, user: User) -> None:
    """Close sign-in and reset mails by addresses that the person no longer has."""
    EmailAddress.objects.filter(user=user).exclude(email=user.email).delete()
