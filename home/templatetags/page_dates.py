"""Writes the dates of a page."""

from datetime import date, datetime

from django import template
from django.utils import timezone

from portal.languages.cldr import format_date

register = template.Library()


@register.filter
def day(value: date) -> str:
    """The date in words, as the reader's language writes it, by the city's clock."""
    if isinstance(value, datetime):
        value = timezone.localdate(value)
    return format_date(value)
