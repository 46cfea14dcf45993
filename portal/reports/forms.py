"""What visitors fill in: what is wrong, and a few words about it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.visitor_forms.forms import CHOOSE, LongText, VisitorForm

from .models import LONGEST_MESSAGE, Report


class ReportForm(VisitorForm):
    """Asks for nothing that names anybody; ``page`` and ``record`` say about what."""

    page = forms.CharField(required=False, widget=forms.HiddenInput)
    record = forms.CharField(required=False, widget=forms.HiddenInput)
    kind = forms.ChoiceField(
        label=_("What is wrong?"),
        choices=Report.Kind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
    )
    message = LongText(
        label=_("What should it say?"),
        limit=LONGEST_MESSAGE,
        required=False,
        help_text=_(
            "Any language is fine. Do not write your name, phone number or address, "
            "nor those of others."
        ),
    )

    def clean(self) -> dict:
        cleaned = super().clean()
        if cleaned.get("kind") == Report.Kind.OTHER and cleaned.get("message") == "":
            self.add_error("message", _("Please tell us in a few words what is wrong."))
        return cleaned
