"""The demo's sign-ins, one for each role; their password is no secret."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from portal.accounts.models import User
from portal.accounts.roles import ADMINISTRATOR, EDITOR, TRANSLATOR
from portal.accounts.services import add_person

from . import register

PASSWORD = "many-open-doors"  # noqa: S105


@dataclass(frozen=True)
class DemoPerson:
    role: str
    role_name: str
    name: str

    @property
    def email(self) -> str:
        return f"{self.role}@riverbend.example"


PEOPLE = (
    DemoPerson(ADMINISTRATOR, _("Administrator"), "Amina Brooks"),
    DemoPerson(EDITOR, _("Editor"), "Daniel Reyes"),
    DemoPerson(TRANSLATOR, _("Translator"), "Layla Haddad"),
)


def make_people() -> dict[str, User]:
    """The demo's people by role, made unless they are there already."""
    return {person.role: _make(person) for person in PEOPLE}


def _make(person: DemoPerson) -> User:
    user = User.objects.filter(email=person.email).first()
    if user is None:
        user = add_person(email=person.email, name=person.name, role=person.role)
        user.set_password(PASSWORD)
        user.is_demo = True
        user.save(update_fields=["password", "is_demo"])
        register.remember(f"person-{person.role}", user)
    return user
