"""The one question."""

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.visitor_forms.forms import CHOOSE, VisitorForm

from .models import Count


class HelpfulForm(VisitorForm):
    page = forms.CharField(required=False, widget=forms.HiddenInput)
    record = forms.CharField(required=False, widget=forms.HiddenInput)
    answer = forms.ChoiceField(
        label=_("Did this help you?"),
        choices=Count.Answer.choices,
        widget=forms.RadioSelect,
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
    )
