"""A page's languages in templates: the head, the notice, the language of its words."""

from django import template
from django.template import Context

from ..declared import DeclaredLanguage
from ..head_links import HeadLinks
from ..head_links import head_links as links_of
from ..notice import Notice, fallback_notice
from ..served import page_language, served_page

register = template.Library()


@register.simple_tag(takes_context=True)
def head_links(context: Context) -> HeadLinks | None:
    """Canonical address, alternates and ``noindex`` of the page in the context."""
    served = served_page(context["request"], context.get("page"))
    return links_of(served) if served else None


@register.simple_tag(takes_context=True)
def language_notice(context: Context) -> Notice | None:
    """What to tell a reader whose language the page is not in."""
    served = served_page(context["request"], context.get("page"))
    return fallback_notice(served) if served else None


@register.simple_tag
def language_of(page: object) -> DeclaredLanguage:
    """The language of a page's words: ``{{ it.code }}`` and ``{{ it.direction }}``."""
    return page_language(page)
