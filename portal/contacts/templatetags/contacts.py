"""Shows facts in templates: numbers, links to call or write, hours, money."""

from collections.abc import Iterable
from datetime import date

from django import template
from django.utils import timezone

from portal.languages.cldr import format_date
from portal.page_cache.time_limits import true_until

from .. import formatting, numbers
from ..models import Contact, Figure, Hours, Phone, Schedule
from ..opening import Opening, opening

register = template.Library()


@register.filter
def shown_number(phone: Phone) -> str:
    """``{{ phone|shown_number }}``: as people here write it."""
    return numbers.shown_number(phone.number, phone.extension)


@register.filter
def phone_link(phone: Phone) -> str:
    """The address that uses the number as its type says; nothing for a fax."""
    if phone.type == Phone.Type.TEXT:
        return numbers.sms_link(phone.number)
    if phone.type == Phone.Type.WHATSAPP:
        return numbers.whatsapp_link(phone.number)
    if phone.type == Phone.Type.FAX:
        return ""
    return numbers.call_link(phone.number, phone.extension)


@register.filter
def week(hours: Hours) -> list[formatting.DayHours]:
    """``{% for day in hours|week %}``: seven days as they hold today."""
    return formatting.week(hours.rows.all(), on=timezone.localdate())


@register.inclusion_tag("contacts/open_state.html")
def open_state(rows: Iterable[Schedule]) -> dict[str, object]:
    """``{% open_state hours.rows.all %}``: a door and words; nothing if unknown."""
    now = timezone.localtime()
    found = opening(rows, now)
    if found is None:
        return {}
    true_until(found.true_until)
    return {"state": found.state.value, "words": formatting.opening_text(found, now)}


@register.filter
def opening_words(found: Opening) -> str:
    """``{{ card.opening|opening_words }}``: as ``Open now, until 5:00 PM``."""
    return formatting.opening_text(found, timezone.localtime())


@register.filter
def first_call(contact: Contact) -> Phone | None:
    """``{{ person|first_call }}``: the number to call first."""
    spoken = (Phone.Type.VOICE, Phone.Type.CELL)
    return next((one for one in contact.phones.all() if one.type in spoken), None)


@register.filter
def amount(figure: Figure) -> str:
    """``{{ figure|amount }}``: money or number the reader's way."""
    return formatting.figure_text(figure)


@register.filter
def language_names(codes: list[str]) -> str:
    """``{{ contact.languages|language_names }}``."""
    return formatting.languages_text(codes)


@register.filter
def full_date(day: date) -> str:
    """``{{ record.checked_on|full_date }}``: as ``November 22, 2026``."""
    return format_date(day)
