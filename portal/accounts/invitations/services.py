"""Writes: inviting someone, once or again."""

import logging

from django.db import transaction

from portal.accounts.invitations.selectors import invitation_link
from portal.accounts.invitations.tokens import is_invited
from portal.accounts.letters import send_invitation
from portal.accounts.models import User
from portal.accounts.security_log import actions
from portal.accounts.security_log.services import record

logger = logging.getLogger(__name__)


class NotInvited(Exception):
    """The person has a password already, or may not sign in."""


def invite(*, user: User, by: User | None, again: bool = False) -> bool:
    """Mail a new link for a first password; return whether the mail went out.

    Links sent before stop working. When mail is down the account stays as it is, and
    the invitation can be sent again. Raises ``NotInvited``.
    """
    with transaction.atomic():
        person = User.objects.select_for_update().get(pk=user.pk)
        if not is_invited(person):
            raise NotInvited
        person.set_unusable_password()
        person.save(update_fields=["password"])
        action = actions.INVITED_AGAIN if again else actions.INVITED
        record(user=person, action=action, by=by)
    try:
        send_invitation(user=person, link=invitation_link(user=person), by=by)
    except OSError as failed:
        # the kind of failure only: its words may hold the address
        logger.error("An invitation was not mailed (%s).", type(failed).__name__)
        return False
    return True
