"""Puts the content of one page below a heading of another."""

import re

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

HEADING = re.compile(r"<(/?)h([2-5])(?=[\s>])")


@register.filter(is_safe=True)
def one_deeper(html: SafeString) -> SafeString:
    """``{% filter one_deeper %}``: headings of rendered content, one level down."""
    return mark_safe(HEADING.sub(lambda tag: f"<{tag[1]}h{int(tag[2]) + 1}", html))
