"""Writes: taking away the second factors of someone who has lost the devices."""

import logging

from django.core.exceptions import PermissionDenied
from django.db import transaction

from portal.accounts.letters import send_factors_taken_away
from portal.accounts.lost_device.selectors import may_take_away
from portal.accounts.models import User
from portal.accounts.second_factor.services import remove_second_factors
from portal.accounts.security_log import actions
from portal.accounts.security_log.services import record
from portal.accounts.sessions.services import end_sessions

logger = logging.getLogger(__name__)


def take_away_second_factors(*, user: User, by: User) -> bool:
    """Remove them, sign the person out everywhere and mail; return whether mail went.

    Raises ``PermissionDenied`` for oneself, and for a superuser by anyone else.
    """
    if not may_take_away(by, user):
        raise PermissionDenied
    with transaction.atomic():
        number = remove_second_factors(user=user, by=by)
        record(user=user, action=actions.FACTORS_TAKEN, by=by, number=number)
        end_sessions(user=user, by=by)
    try:
        send_factors_taken_away(user=user, by=by)
    except OSError as failed:
        logger.error("A warning was not mailed (%s).", type(failed).__name__)
        return False
    return True
