"""The part of a person's own account screen that tells of sign-ins."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wagtail.admin.views.account import BaseSettingsPanel

from portal.accounts.models import User
from portal.accounts.security_log.selectors import last_sign_ins
from portal.accounts.sessions.selectors import open_sessions


class _NothingToType(forms.ModelForm):
    class Meta:
        model = User
        fields: list[str] = []


class OwnSignInsPanel(BaseSettingsPanel):
    """Where one is signed in and when one last was, so that a stranger is noticed."""

    name = "sign_ins"
    title = _("Your sign-ins")
    order = 900
    form_class = _NothingToType
    template_name = "accounts/own_sign_ins.html"

    def get_context_data(self) -> dict[str, Any]:
        return {
            "places": len(open_sessions(self.user)),
            "sign_ins": last_sign_ins(self.user),
        }
