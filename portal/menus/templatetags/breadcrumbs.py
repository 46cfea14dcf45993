"""Shows the way back up from a page."""

from django import template

from wagtail.models import Page

from portal.menus.breadcrumbs import breadcrumbs as find_breadcrumbs

register = template.Library()


@register.simple_tag
def breadcrumbs(page: Page) -> list[Page]:
    """The pages above ``page``, home first, in the reader's best language."""
    return find_breadcrumbs(page)
