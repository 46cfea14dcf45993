"""Says in templates where a page's code is."""

from django import template
from django.template import Context

from portal.contacts.models import SourcedRecord
from portal.reports.links import address_about, what_is_shown

register = template.Library()


@register.simple_tag(takes_context=True)
def share_url(context: Context, record: SourcedRecord | str = "") -> str:
    """The code of ``record``, else of the page shown; empty elsewhere."""
    about = what_is_shown(context, record)
    return address_about("portal_share", about) if about else ""
