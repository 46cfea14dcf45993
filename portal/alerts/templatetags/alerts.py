"""Says in templates until when an alert holds, and which language it is in."""

from datetime import datetime

from django import template
from django.utils import timezone
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from babel.dates import get_datetime_format

from portal.languages import cldr
from portal.languages.bidi import isolated
from portal.words.texts import Text

register = template.Library()


@register.filter
def moment(value: datetime) -> SafeString:
    """Day and time in words, as the reader's language writes them, by the clock set."""
    local = timezone.localtime(value)
    pattern = str(get_datetime_format("long", locale=cldr.babel_locale()))
    words = (
        pattern.replace("'", "")
        .replace("{1}", cldr.format_date(local, "full"))
        .replace("{0}", cldr.format_time(local))
    )
    return mark_safe(isolated(escape(words)))


@register.filter
def other_language(text: Text) -> str:
    """Name of the language the words are in, where that is not the reader's."""
    if text.language == get_language():
        return ""
    return cldr.language_name(text.language)
