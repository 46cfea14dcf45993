"""Weekdays in one column, as HSDS and iCalendar write them: ``MO,WE,FR``."""

from typing import Any

from django import forms
from django.db import models
from django.utils.text import capfirst

from portal.contacts.models import Schedule

WEEKDAYS = tuple(Schedule.Day.values)


class WeekdaysFormField(forms.MultipleChoiceField):
    """Days to tick."""

    widget = forms.CheckboxSelectMultiple

    def prepare_value(self, value: Any) -> list[str]:
        return value.split(",") if isinstance(value, str) and value else value or []

    def clean(self, value: Any) -> str:
        return ",".join(super().clean(value))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)


class WeekdaysField(models.CharField):
    """Holds whatever iCalendar's BYDAY may; staff tick plain days."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 120)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> forms.Field:
        return WeekdaysFormField(
            choices=Schedule.Day.choices,
            required=not self.blank,
            label=capfirst(self.verbose_name),
            help_text=self.help_text,
        )
