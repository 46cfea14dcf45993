"""Second factors under the newest key."""

from django.db import transaction

from allauth.mfa.models import Authenticator

from portal.privacy.encryption import renew

_SECRET, _CODES = Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES
_WHERE = {_SECRET: "secret", _CODES: "seed"}


def renew_second_factors() -> int:
    """One row at a time, locked: somebody may be using it up in this moment."""
    rows = Authenticator.objects.filter(type__in=_WHERE).order_by("pk")
    return sum(_renew(pk) for pk in list(rows.values_list("pk", flat=True)))


@transaction.atomic
def _renew(pk: int) -> bool:
    row = Authenticator.objects.select_for_update().filter(pk=pk).first()
    if row is None:
        return False
    name = _WHERE[row.type]
    row.data[name] = renew(row.data[name])
    row.save(update_fields=["data"])
    return True
