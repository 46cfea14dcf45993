"""Telephone numbers: kept in E.164, shown and dialled the reader's way."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

import phonenumbers


def home_country() -> str:
    """ISO 3166-1 code of the country whose numbers need no country code."""
    return settings.PORTAL_COUNTRY


def normal_number(typed: str) -> str:
    """The number in E.164 (``+12155550123``), or a short one such as ``911``.

    Raises ``ValidationError`` where nobody could be reached by it.
    """
    try:
        number = phonenumbers.parse(typed, home_country())
    except phonenumbers.NumberParseException:
        number = None
    if number is not None and phonenumbers.is_valid_number(number):
        if number.extension:
            raise ValidationError(
                _("Write the extension in its own field."), code="extension"
            )
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if number is not None and phonenumbers.is_valid_short_number_for_region(
        number, home_country()
    ):
        return phonenumbers.national_significant_number(number)
    raise ValidationError(
        _("This is not a telephone number. Example: 215-555-0123 or +1 215 555 0123."),
        code="not_a_number",
    )


def shown_number(number: str, extension: str = "") -> str:
    """As people here write it: ``(215) 555-0123``; abroad with the country code."""
    shown = number
    if number.startswith("+"):
        parsed = phonenumbers.parse(number)
        abroad = parsed.country_code != phonenumbers.country_code_for_region(
            home_country()
        )
        style = phonenumbers.PhoneNumberFormat
        shown = phonenumbers.format_number(
            parsed, style.INTERNATIONAL if abroad else style.NATIONAL
        )
    if not extension:
        return shown
    return _("%(number)s, extension %(extension)s") % {
        "number": shown,
        "extension": extension,
    }


def call_link(number: str, extension: str = "") -> str:
    """``tel:`` address (RFC 3966)."""
    return f"tel:{number};ext={extension}" if extension else f"tel:{number}"


def sms_link(number: str) -> str:
    """``sms:`` address (RFC 5724)."""
    return f"sms:{number}"


def whatsapp_link(number: str) -> str:
    """WhatsApp's address for a chat, or nothing for a number it cannot have."""
    return f"https://wa.me/{number[1:]}" if number.startswith("+") else ""
