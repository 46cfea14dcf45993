"""The two colours of a city, from which its whole palette is mixed."""

import re
from typing import Any, NamedTuple

from django import forms
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

HEX = r"#[0-9a-fA-F]{6}"


class CityColours(NamedTuple):
    """``#rrggbb`` each, in the order in which staff gave them."""

    first: str
    second: str

    @classmethod
    def read(cls, first: str, second: str) -> "CityColours":
        """Raises ``ValueError`` for what is not ``#rrggbb``."""
        for colour in (first, second):
            if not re.fullmatch(HEX, colour):
                raise ValueError(colour)
        return cls(first.lower(), second.lower())


USUAL = CityColours("#0c4c55", "#ffb636")
"""What a city has that has chosen none."""


class ColourField(models.CharField):
    """``#rrggbb``, chosen in the browser's own colour chooser."""

    default_validators = [
        RegexValidator(
            rf"\A{HEX}\Z", _("Write a colour as # and six of 0–9 and a–f: #0c4c55.")
        )
    ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_length"] = 7
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> forms.Field:
        widget = forms.TextInput(attrs={"type": "color"})
        return super().formfield(**{"widget": widget, **kwargs})
