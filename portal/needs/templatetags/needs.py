"""The door through which a reader came to a page."""

from django import template

from wagtail.models import Page

from portal.languages.lines import line_of
from portal.plugin_core.containment import contained

from ..selectors import Door, shared_doors

register = template.Library()


@register.simple_tag
def door_above(page: Page) -> Door | None:
    """``{% door_above page as door %}``: of the page, or of the nearest one above."""
    by_family = {door.family: door for door in contained(shared_doors, "doors") or []}
    for other in reversed(line_of(page) if by_family else []):
        if other.translation_key in by_family:
            return by_family[other.translation_key]
    return None
