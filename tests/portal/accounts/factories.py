"""People for tests: ``UserFactory(role="editor")``."""

from django.contrib.auth.models import Group

import factory

from portal.accounts.models import Role, User
from portal.accounts.services import make_roles


def group_of(role: str) -> Group:
    """The group that stands for a role, with all rights that are on offer."""
    make_roles()
    return Role.objects.get(slug=role).group


class UserFactory(factory.django.DjangoModelFactory):
    """Someone with the password ``a safe password`` and, if asked for, a role."""

    email = factory.Sequence(lambda number: f"person{number}@example.org")
    name = factory.Sequence(lambda number: f"Person {number}")
    password = factory.django.Password("a safe password")

    class Meta:
        model = User
        skip_postgeneration_save = True

    @factory.post_generation
    def role(self, create: bool, slug: str | None, **kwargs) -> None:
        if create and slug:
            self.groups.add(group_of(slug))
