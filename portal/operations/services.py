"""What staff do to the running of the portal."""

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from wagtail.log_actions import log

from .models import MaintenanceMode

SWITCHED_ON = "portal_operations.maintenance_on"
SWITCHED_OFF = "portal_operations.maintenance_off"


@transaction.atomic
def set_maintenance(*, is_on: bool, user: AbstractBaseUser | None = None) -> None:
    """Switch the maintenance page on or off and write it into the log."""
    mode, _made = MaintenanceMode.objects.select_for_update().get_or_create(
        pk=MaintenanceMode.ONLY
    )
    if mode.is_on == is_on:
        return
    mode.is_on = is_on
    mode.full_clean()
    mode.save()
    log(mode, SWITCHED_ON if is_on else SWITCHED_OFF, user=user)
