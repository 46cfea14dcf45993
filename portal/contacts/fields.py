"""Model fields of facts: telephone numbers and lists of languages."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from portal.languages.cldr import language_name
from portal.languages.declared import DECLARED
from portal.languages.lists import row_of

from .numbers import normal_number


class PhoneNumberField(models.CharField):
    """Takes a number as people write it and keeps it in E.164."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 32)
        super().__init__(*args, **kwargs)

    def clean(self, value: Any, model_instance: models.Model | None) -> str:
        value = super().clean(value, model_instance)
        return normal_number(value) if value else value


def check_languages(codes: Iterable[str]) -> None:
    unknown = [code for code in codes if code not in DECLARED]
    if unknown:
        raise ValidationError(
            _("Unknown language: %(codes)s") % {"codes": row_of(unknown)}
        )


def language_choices() -> list[tuple[str, str]]:
    return [(code, language_name(code)) for code in DECLARED]


class LanguageListField(models.JSONField):
    """Codes of declared languages, chosen from a list."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(value, model_instance)
        check_languages(value)

    def formfield(self, **kwargs: Any) -> forms.Field:
        kwargs.setdefault("label", capfirst(self.verbose_name))
        kwargs.setdefault("help_text", self.help_text)
        kwargs.setdefault("widget", forms.SelectMultiple(attrs={"size": 6}))
        return forms.MultipleChoiceField(
            choices=language_choices,
            required=not self.blank,
            initial=list,
            **kwargs,
        )
