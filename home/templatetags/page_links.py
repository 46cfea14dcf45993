"""Leads to other pages, and marks words that are not in the reader's language."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from wagtail.models import Page

from portal.languages.addresses import address
from portal.languages.served import page_language

register = template.Library()


@register.simple_tag
def address_of(page: Page) -> str:
    """Where the reader finds the page, under their own prefix."""
    return address(page) or ""


@register.simple_tag
def language_attributes(page: Page) -> SafeString | str:
    """``lang`` and ``dir`` for an element with the page's own words; often nothing."""
    language = page_language(page)
    if language.code == get_language():
        return ""
    return format_html(' lang="{}" dir="{}"', language.code, language.direction)
