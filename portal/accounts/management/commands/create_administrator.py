"""Adds the first administrator of a portal that is just installed."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.accounts.invitations.selectors import invitation_link
from portal.accounts.letters import send_invitation
from portal.accounts.models import Role, User
from portal.accounts.roles import ADMINISTRATOR
from portal.accounts.security_log.actions import INVITED
from portal.accounts.security_log.services import record
from portal.accounts.services import add_person


class Command(BaseCommand):
    help = (
        "Add an administrator, who then sets a password by a link. The link is mailed "
        "and printed here, so it also works while mail does not. An administrator may "
        "do all the work in the portal by the role of that name, which the city can "
        "change; a superuser has no limits that anyone can set."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--email", required=True, help="address to sign in with")
        parser.add_argument("--name", default="", help="as colleagues know the person")
        parser.add_argument(
            "--superuser", action="store_true", help="without limits, rarely needed"
        )

    def handle(
        self, *, email: str, name: str, superuser: bool, **options: object
    ) -> None:
        try:
            user = add_person(
                email=email, name=name, role=ADMINISTRATOR, is_superuser=superuser
            )
        except ValidationError as refused:
            raise CommandError(f"{email}: {' '.join(refused.messages)}") from refused
        except Role.DoesNotExist as missing:
            raise CommandError(
                "There is no role of administrator. Run `manage.py migrate` first; if "
                "the role was deleted, use `manage.py createsuperuser`."
            ) from missing
        record(user=user, action=INVITED, by=None)
        link = invitation_link(user=user)
        self.stdout.write(
            f"{user.email} is added. To set a password, open:\n\n{link}\n"
        )
        self.mail(user, link)

    def mail(self, user: User, link: str) -> None:
        try:
            send_invitation(user=user, link=link, by=None)
        except OSError as failed:
            self.stderr.write(
                f"The link could not be mailed ({failed}); use the above."
            )
        else:
            self.stdout.write(f"The link was also mailed to {user.email}.")
