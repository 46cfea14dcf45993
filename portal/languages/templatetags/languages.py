"""Languages in templates: a page's head, notices and own language; rows, numbers."""

from collections.abc import Iterable

from django import template
from django.template import Context
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from ..bidi import isolated as isolated_in
from ..declared import DeclaredLanguage
from ..head_links import HeadLinks
from ..head_links import head_links as links_of
from ..lists import comma as comma_of
from ..lists import row_as_html
from ..notice import Notice, notices
from ..served import page_language, served_page

register = template.Library()


@register.simple_tag(takes_context=True)
def head_links(context: Context) -> HeadLinks | None:
    """Canonical address, alternates and ``noindex`` of the page in the context."""
    served = served_page(context["request"], context.get("page"))
    return links_of(served) if served else None


@register.simple_tag(takes_context=True)
def language_notices(context: Context) -> list[Notice]:
    """What to tell a reader whose language the page is not in, or not right in."""
    served = served_page(context["request"], context.get("page"))
    return notices(served) if served else []


@register.simple_tag
def language_of(page: object) -> DeclaredLanguage:
    """The language of a page's words: ``{{ it.code }}`` and ``{{ it.direction }}``."""
    return page_language(page)


@register.simple_tag
def comma() -> str:
    """``{% comma %}`` between two things that a template says one after the other."""
    return comma_of()


@register.filter
def listed(items: Iterable[object]) -> SafeString:
    """``{{ names|listed }}``: in a row, with the comma of the reader's script."""
    return row_as_html(items)


@register.filter
def isolated(text: str | None) -> SafeString:
    """``{{ title|isolated }}``: escaped, its numbers in one piece in right-to-left."""
    return mark_safe(isolated_in(conditional_escape(text or "")))
