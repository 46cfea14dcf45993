"""What a person types or a device answers, taken as it may come from anyone."""

import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

LONGEST_ANSWER = 20_000


class CodeField(forms.CharField):
    """A code in any digits, with or without spaces: ``١٢٣ ٤٥٦`` is ``123456``."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(
            attrs={
                "autocomplete": "one-time-code",
                "inputmode": "numeric",
                "dir": "ltr",
                "class": "code",
            }
        )
        super().__init__(max_length=20, widget=widget, **kwargs)

    def to_python(self, value: Any) -> str:
        return "".join(
            str(unicodedata.digit(character, character))
            for character in super().to_python(value)
            if not character.isspace()
        )


class CredentialField(forms.JSONField):
    """What a passkey answers, as JSON; never more than such an answer is long."""

    widget = forms.HiddenInput
    default_error_messages = {
        "required": _("No passkey answered. Please try again."),
        "invalid": _("This passkey did not work. Please try again."),
    }

    def to_python(self, value: Any) -> dict[str, Any] | None:
        if isinstance(value, str) and len(value) > LONGEST_ANSWER:
            raise self._refused()
        try:
            answer = super().to_python(value)
        except (RecursionError, ValueError) as refused:
            raise self._refused() from refused
        if answer is not None and not isinstance(answer, dict):
            raise self._refused()
        return answer

    def bound_data(self, data: Any, initial: Any) -> str:
        # an answer is good once: it is never written back into the form
        return ""

    def prepare_value(self, value: Any) -> str:
        return ""

    def _refused(self) -> ValidationError:
        return ValidationError(self.error_messages["invalid"], code="invalid")
