"""Says words in a template and marks those that are in another language."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.html import escape, format_html, linebreaks
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from portal.languages.bidi import isolated

from ..models import TranslatableRecord
from ..notices import notices, notices_of
from ..texts import Text, direction_of

register = template.Library()


@register.simple_tag
def say(record: TranslatableRecord, field: str, inside: str = "") -> SafeString:
    """``{% say contact "name" %}``: the words, escaped, marked where foreign.

    ``inside`` is the language of the text around, by default the reader's.
    """
    return spoken(record.say(field), inside)


@register.simple_tag
def say_paragraphs(
    record: TranslatableRecord, field: str, inside: str = ""
) -> SafeString:
    """As ``say``, for words of several lines: makes paragraphs."""
    return spoken_paragraphs(record.say(field), inside)


@register.filter
def spoken(text: Text, inside: str = "") -> SafeString:
    """``{{ text|spoken }}`` or ``{{ text|spoken:"en" }}``: within a line."""
    words = isolated(escape(str(text)))
    if not _is_foreign(text, inside):
        return mark_safe(words)
    return format_html(
        '<bdi lang="{}" dir="{}">{}</bdi>', text.language, text.direction, words
    )


@register.filter
def spoken_paragraphs(text: Text, inside: str = "") -> SafeString:
    """``{{ text|spoken_paragraphs }}``: words of several lines."""
    paragraphs = mark_safe(isolated(linebreaks(str(text), autoescape=True)))
    if not text or not _is_foreign(text, inside):
        return paragraphs if text else mark_safe("")
    return format_html(
        '<div lang="{}" dir="{}">{}</div>', text.language, text.direction, paragraphs
    )


@register.simple_tag
def reader_language(inside: str = "") -> SafeString:
    """Attributes for an element in the reader's language inside one of another.

    Nothing where they are the same: ``<div{% reader_language inside %}>``.
    """
    code = get_language()
    if not code or not inside or code == inside:
        return mark_safe("")
    return format_html(' lang="{}" dir="{}"', code, direction_of(code))


@register.inclusion_tag("words/notices.html")
def words_notices(
    record: TranslatableRecord, *fields: str, language_is_said: bool = False
) -> dict[str, object]:
    """``{% words_notices place "name" %}``: what readers should know of the words.

    Without ``fields`` it speaks of all of them.
    """
    return {"notices": notices(record, fields, language_is_said=language_is_said)}


@register.inclusion_tag("words/notices.html")
def names_notices(named: Iterable[Any]) -> dict[str, object]:
    """``{% names_notices doors %}``: of the ``name`` of each, said once."""
    return {"notices": notices_of(one.name for one in named)}


def _is_foreign(text: Text, inside: str) -> bool:
    return (
        isinstance(text, Text)
        and bool(text)
        and text.language != (inside or get_language())
    )
