"""The ground of forms that visitors fill in, and a field for a few sentences."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

TRAP = "website"
"""A field that people never see; what fills it in is no person."""


class VisitorForm(forms.Form):
    """Fields of one question or a few; asks for nothing that names the visitor."""

    label_suffix = ""

    def content(self) -> str:
        """What was sent, in one string: the same for the same answers."""
        return repr(sorted(self.cleaned_data.items()))


class LongText(forms.CharField):
    """A few sentences of at most ``limit`` characters.

    The browser may not cut off what is too long: nobody would see what is missing.
    """

    widget = forms.Textarea(attrs={"rows": 5})

    def __init__(self, *, limit: int, **kwargs: Any) -> None:
        self.limit = limit
        super().__init__(**kwargs)

    def validate(self, value: str) -> None:
        super().validate(value)
        if len(value) > self.limit:
            raise ValidationError(self.too_long(len(value)), code="too_long")

    def too_long(self, length: int) -> str:
        over = length - self.limit
        return ngettext(
            "This is %(over)d character too long. Please write at most %(limit)d.",
            "This is %(over)d characters too long. Please write at most %(limit)d.",
            over,
        ) % {"over": over, "limit": self.limit}


CHOOSE = _("Please choose one answer.")
