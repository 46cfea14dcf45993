"""Codes on paper, for the day when phone and passkey are lost."""

from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache

from allauth.mfa.recovery_codes.views import (
    DownloadRecoveryCodesView,
    GenerateRecoveryCodesView,
    ViewRecoveryCodesView,
)


@method_decorator(never_cache, name="dispatch")
class RecoveryCodesView(ViewRecoveryCodesView):
    """Shown after the first factor is set up, and whenever the person asks."""


@method_decorator(never_cache, name="dispatch")
class NewRecoveryCodesView(GenerateRecoveryCodesView):
    """The old ones end at once."""


@method_decorator(never_cache, name="dispatch")
class RecoveryCodesFileView(DownloadRecoveryCodesView):
    """The same codes as a text file."""
